import { acceptUri, type AcceptedUris } from '@miniapp-tests/spec/addressing/accepted-uris';
import { parseMiniAppUri, type MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** The MiniApp URI that an address is; undefined for what is none, or is not for this page. */
export function readAddress(address: string, accepted: AcceptedUris): MiniAppUri | undefined {
  const parsed = parseMiniAppUri(stripped(address));
  const ours = parsed.ok ? acceptUri(parsed.value, accepted) : parsed;
  return ours.ok ? ours.value : undefined;
}

/** What URL parsers leave out: controls and blanks around an address, tabs and line breaks within. */
function stripped(address: string): string {
  let [start, end] = [0, address.length];
  while (start < end && address.charCodeAt(start) <= 0x20) start += 1;
  while (start < end && address.charCodeAt(end - 1) <= 0x20) end -= 1;
  return address.slice(start, end).replace(/[\t\n\r]/g, '');
}

export interface MiniAppLink {
  readonly element: Element;
  readonly uri: MiniAppUri;
  /** As an absolute URL, or the MiniApp URI as it is written. */
  readonly href: string;
}

/** The innermost link that an event goes through, if it leads to a MiniApp URI of this page. */
export function linkOf(event: Event, accepted: AcceptedUris): MiniAppLink | undefined {
  const element = event.composedPath().find(isLink);
  const written = element?.getAttribute('href') ?? element?.getAttribute('xlink:href');
  if (element === undefined || written === null || written === undefined) return undefined;
  // As it is written first: a URL parser would take the ids "." and ".." for steps.
  const href = stripped(written);
  const uri = readAddress(href, accepted);
  if (uri !== undefined) return { element, uri, href };
  const resolved = URL.parse(written, element.baseURI)?.href;
  const relative = resolved === undefined ? undefined : readAddress(resolved, accepted);
  return resolved === undefined || relative === undefined
    ? undefined
    : { element, uri: relative, href: resolved };
}

function isLink(target: EventTarget): target is Element {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement) return target.localName === 'a' || target.localName === 'area';
  return target.namespaceURI === SVG_NAMESPACE && target.localName === 'a';
}
