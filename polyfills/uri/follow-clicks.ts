import { linkOf, type MiniAppLink } from './link-address.ts';
import type { UriOptions } from './uri-visit.ts';

/**
 * Links to MiniApp URIs. With a custom scheme nobody else could open them; those of the https form are left to the
 * browser where the person or the author wants a new window or a download.
 *
 * @param leaveOwnSite the Navigation API sees to links of this site
 */
export function followClicks(
  { accepted, open }: UriOptions,
  { leaveOwnSite, signal }: { readonly leaveOwnSite: boolean; readonly signal: AbortSignal },
): void {
  // At the window, so that every handler of the page comes before.
  addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented) return;
      const link = linkOf(event, accepted);
      if (link === undefined) return;
      const { uri, href } = link;
      const isOwnSite = URL.parse(href)?.origin === location.origin;
      if (uri.host !== undefined && (isForBrowser(event, link) || (isOwnSite && leaveOwnSite))) return;
      event.preventDefault();
      if (isOwnSite) goTo(href);
      open({ uri, href, cause: 'navigate' });
    },
    { signal },
  );
}

function isForBrowser(event: MouseEvent, { element }: MiniAppLink): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  if (element.hasAttribute('download')) return true;
  const target = element.getAttribute('target')?.toLowerCase() ?? '';
  return target !== '' && target !== '_self';
}

/** As browsers do: an address that is there already gets no entry of its own. */
function goTo(href: string): void {
  if (href === location.href) history.replaceState(history.state, '', href);
  else history.pushState(null, '', href);
}
