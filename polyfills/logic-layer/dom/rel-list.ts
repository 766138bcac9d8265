import type { Element } from './element.ts';
import { DOMTokenList } from './token-list.ts';

const LINK_TYPES = [
  ...['alternate', 'dns-prefetch', 'icon', 'manifest', 'modulepreload', 'next', 'pingback', 'preconnect'],
  ...['prefetch', 'preload', 'search', 'stylesheet'],
];
const ANCHOR_TYPES = ['noreferrer', 'noopener', 'opener'];

/** Puts `relList` (https://html.spec.whatwg.org/multipage/links.html) on the elements that link. */
export function defineRelLists(interfaces: ReadonlyMap<string, { readonly prototype: object }>): void {
  for (const name of ['HTMLLinkElement', 'HTMLAnchorElement', 'HTMLAreaElement', 'HTMLFormElement']) {
    const supported = name === 'HTMLLinkElement' ? LINK_TYPES : ANCHOR_TYPES;
    const lists = new WeakMap<Element, DOMTokenList>();
    const { prototype } = interfaces.get(name)!;
    if ('relList' in prototype) continue;
    Object.defineProperty(prototype, 'relList', {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        const list = lists.get(this) ?? new DOMTokenList(this, 'rel', supported);
        lists.set(this, list);
        return list;
      },
      set(this: Element, value: string) {
        this.setAttribute('rel', value);
      },
    });
  }
}
