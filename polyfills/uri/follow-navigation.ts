import { readAddress } from './link-address.ts';
import type { UriOptions } from './uri-visit.ts';

/**
 * Whether navigations can be intercepted here. In documents of opaque origin the API is there and knows no entries.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
 */
export function hasNavigationApi(): boolean {
  return (
    'navigation' in globalThis &&
    navigation.currentEntry !== null &&
    typeof globalThis.NavigateEvent?.prototype.intercept === 'function'
  );
}

/** Navigations of this page to its MiniApp URIs, by links, scripts and the history. */
export function followNavigation({ accepted, open }: UriOptions, signal: AbortSignal): void {
  navigation.addEventListener(
    'navigate',
    (event) => {
      if (event.defaultPrevented || !isVisit(event)) return;
      const href = event.destination.url;
      const uri = readAddress(href, accepted);
      if (uri === undefined) return;
      const cause = event.navigationType === 'traverse' ? 'traverse' : 'navigate';
      const handler = async (): Promise<void> => open({ uri, href, cause });
      if (event.canIntercept) event.intercept({ handler });
      else if (event.cancelable && cause === 'navigate') {
        event.preventDefault();
        void handler();
      }
    },
    { signal },
  );
}

/** Not a reload, a download or a form's data, nor an address that a script of the page gives to what it shows already. */
function isVisit({
  navigationType,
  downloadRequest,
  formData,
  hashChange,
  destination,
  sourceElement,
}: NavigateEvent): boolean {
  if (navigationType === 'reload' || downloadRequest !== null || formData !== null) return false;
  // A link to where the page is already changes no fragment, but somebody follows it.
  return navigationType === 'traverse' || hashChange || !destination.sameDocument || Boolean(sourceElement);
}
