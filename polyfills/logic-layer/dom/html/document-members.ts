import type { Document } from '../document.ts';
import type { Element } from '../element.ts';
import { DomEventTarget } from '../dom-event-target.ts';
import { defineEventHandlers } from '../event-handlers.ts';
import { descendants, liveCollection, type HTMLCollection } from '../html-collection.ts';
import { selectionOf, type Selection } from '../selection.ts';
import { activeElement } from './focus.ts';

/** `document.forms` and the like: the local names and, where there is one, the attribute that counts. */
const COLLECTIONS: Readonly<Record<string, readonly [localNames: readonly string[], attribute?: string]>> = {
  forms: [['form']],
  images: [['img']],
  links: [['a', 'area'], 'href'],
  scripts: [['script']],
  embeds: [['embed']],
  plugins: [['embed']],
  anchors: [['a'], 'name'],
};
const collections = new WeakMap<Document, Map<string, HTMLCollection>>();

const FONTS = Object.assign(new DomEventTarget(), {
  ...{ status: 'loaded', size: 0 },
  ...{ check: () => true, load: () => Promise.resolve([]), add() {}, delete: () => false, forEach() {} },
});
Object.assign(FONTS, { ready: Promise.resolve(FONTS) });

const MEMBERS = {
  get activeElement(): Element | null {
    return activeElement(this as unknown as Document);
  },
  get location(): unknown {
    return locationOf(this);
  },
  set location(href: unknown) {
    Reflect.set((this as unknown as Document).defaultView ?? {}, 'location', href);
  },
  get dir(): string {
    return (this as unknown as Document).documentElement?.getAttribute('dir') ?? '';
  },
  set dir(value: string) {
    (this as unknown as Document).documentElement?.setAttribute('dir', `${value}`);
  },
  get scrollingElement(): Element | null {
    return (this as unknown as Document).documentElement;
  },
  /** A page has no cookies: it has no origin. */
  get cookie(): string {
    return '';
  },
  set cookie(_value: string) {
    // Ignored, as the standard does for documents without cookies.
  },
  get referrer(): string {
    return '';
  },
  get currentScript(): null {
    return null;
  },
  get fullscreenElement(): null {
    return null;
  },
  /** As if all fonts of the page were there: only the view knows. https://drafts.csswg.org/css-font-loading/#font-source */
  get fonts(): object {
    return FONTS;
  },
  designMode: 'off',
  hasFocus(): boolean {
    return (this as unknown as Document).visibilityState === 'visible';
  },
  getSelection(): Selection {
    return selectionOf(this as unknown as Document);
  },
  execCommand: (): boolean => false,
  queryCommandSupported: (): boolean => false,
  open(): never {
    return refuseWriting();
  },
  write(): never {
    return refuseWriting();
  },
  writeln(): never {
    return refuseWriting();
  },
};

/** Puts what the HTML Standard adds to documents on their prototype. https://html.spec.whatwg.org/multipage/dom.html#the-document-object */
export function defineDocumentMembers(prototype: object): void {
  Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(MEMBERS));
  defineEventHandlers(prototype, 'readystatechange visibilitychange');
  for (const [name, [localNames, attribute]] of Object.entries(COLLECTIONS)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Document) {
        const known = collections.get(this) ?? new Map<string, HTMLCollection>();
        collections.set(this, known);
        const made =
          known.get(name) ??
          liveCollection(() =>
            descendants(
              this,
              (element) =>
                localNames.includes(element.localName) &&
                (attribute === undefined || element.hasAttribute(attribute)),
            ),
          );
        known.set(name, made);
        return made;
      },
    });
  }
}

function locationOf(document: object): unknown {
  const { defaultView } = document as Document;
  return defaultView === null ? null : Reflect.get(defaultView, 'location');
}

function refuseWriting(): never {
  throw new DOMException('A page cannot be written anew; change its elements.', 'InvalidStateError');
}
