import { toDictionary } from '../web-idl/conversions.ts';
import { isCustomElementName } from './custom-element-name.ts';
import type { Element } from './element.ts';
import { XHTML } from './namespaces.ts';
import { ShadowRoot } from './shadow-root.ts';
import { shadowRootsExist } from './slots.ts';

/** https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = new Set([
  ...[
    'article',
    'aside',
    'blockquote',
    'body',
    'div',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
  ],
  ...['main', 'nav', 'p', 'section', 'span'],
]);

/** https://dom.spec.whatwg.org/#concept-attach-a-shadow-root @throws {DOMException} NotSupportedError */
export function attachShadow(host: Element, given: ShadowRootInit): ShadowRoot {
  const init = toDictionary(given) as unknown as ShadowRootInit;
  if (init.mode !== 'open' && init.mode !== 'closed') {
    throw new TypeError(`The mode "${String(init.mode)}" is neither "open" nor "closed".`);
  }
  const { localName } = host;
  if (host.namespaceURI !== XHTML || !(HOSTS.has(localName) || isCustomElementName(localName))) {
    throw new DOMException(`A ${localName} can't have a shadow root.`, 'NotSupportedError');
  }
  if (
    host.customElement !== null &&
    host.nodeDocument.customElementRegistry?.definition(localName)?.disableShadow
  ) {
    throw new DOMException('The definition allows no shadow root.', 'NotSupportedError');
  }
  if (host.shadow !== null) throw new DOMException('There is a shadow root already.', 'NotSupportedError');
  shadowRootsExist();
  host.shadow = new ShadowRoot(host, init);
  if (host.viewId !== 0) host.nodeDocument.recorder.hidesChildren(host);
  return host.shadow;
}
