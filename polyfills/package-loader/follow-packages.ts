import { PACKAGE_MEDIA_TYPE } from '@miniapp-tests/spec/addressing/media-type';
import { openPackage, type OpenedPackage, type OpenPackageOptions } from './open-package.ts';

export interface FollowOptions extends Pick<OpenPackageOptions, 'serviceWorker' | 'policy' | 'streaming'> {
  /** Told of each package that was opened by a link; it may show it itself, and say so by `true`. Default: it is shown where the link leads. */
  readonly opened?: (opened: OpenedPackage, link: HTMLAnchorElement) => boolean;
  /** Told why one could not be opened. */
  readonly refused: (error: unknown) => void;
}

/**
 * Opens what links of the page's media type for packages lead to, in place of a download: in the frame or window that the link names, or in the
 * page's own place. Clicks with other keys or buttons, and links to be downloaded, are the browser's.
 *
 * @returns takes it back
 */
export function followPackages(options: FollowOptions): () => void {
  const stop = new AbortController();
  // At the window, so that every handler of the page comes before.
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (link === undefined || event.defaultPrevented || isForBrowser(event, link)) return;
      event.preventDefault();
      void follow(link, options).catch(options.refused);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  return link.type.trim().toLowerCase() !== PACKAGE_MEDIA_TYPE || link.hasAttribute('download');
}

async function follow(
  link: HTMLAnchorElement,
  { opened: isShown, refused: _, serviceWorker, ...options }: FollowOptions,
): Promise<void> {
  const { href, target } = link;
  const opened = await openPackage({
    ...options,
    source: { url: href },
    scope: scopeOf(href, serviceWorker),
    ...(serviceWorker !== undefined && { serviceWorker }),
  });
  if (isShown?.(opened, link) !== true) open(opened.startUrl, target || '_self');
}

/**
 * A folder beside the service worker, named as the package's file: `/miniapps/tides/` for `tides.ma`; for a package of another site in a folder of that
 * site's name, so that nobody's link takes the place of what is the site's own.
 */
export function scopeOf(href: string, serviceWorker: string | URL = document.baseURI): string {
  const { origin, host, pathname } = new URL(href);
  const [, name = ''] = /([^/]*?)(?:\.[^./]*)?$/.exec(pathname) ?? [];
  const folder = new URL('miniapps/', new URL(serviceWorker, document.baseURI));
  const site = host === '' || origin === location.origin ? '' : `${host}/`;
  // Dots alone would lead out of the folder, as the URL parser reads them.
  const own = /^(?:\.|%2e)*$/i.test(name) ? 'package' : name;
  return `${folder.pathname}${site}${own}/`;
}
