import { toUnsignedLong } from '../../web-idl/conversions.ts';
import type { Element } from '../element.ts';
import { HTMLCollection } from '../html-collection.ts';
import { arrayIndex } from '../legacy-platform-object.ts';
import { SHOWN_OPTIONS, type HTMLOptionElement } from './html-option-element.ts';
import type { HTMLSelectElement } from './html-select-element.ts';

/** Beyond it a length is ignored, as browsers do. */
const LONGEST = 100_000;

/** https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#the-htmloptionscollection-interface */
export class HTMLOptionsCollection extends HTMLCollection<HTMLOptionElement> {
  readonly #select: HTMLSelectElement;

  constructor(select: HTMLSelectElement) {
    super(() => select[SHOWN_OPTIONS]());
    this.#select = select;
  }

  override get length(): number {
    return this.#select[SHOWN_OPTIONS]().length;
  }

  override set length(given: number) {
    const length = toUnsignedLong(given);
    if (length > LONGEST) return;
    const options = this.#select[SHOWN_OPTIONS]();
    for (const option of options.slice(length)) option.remove();
    for (let more = length - options.length; more > 0; more--) {
      this.#select.appendChild(this.#select.ownerDocument!.createElement('option'));
    }
  }

  get selectedIndex(): number {
    return this.#select.selectedIndex;
  }

  set selectedIndex(index: number) {
    this.#select.selectedIndex = index;
  }

  add(element: Element, before: Element | number | null = null): void {
    if (element.contains(this.#select)) {
      throw new DOMException('An option cannot hold its select.', 'HierarchyRequestError');
    }
    const next = typeof before === 'number' ? this.#select[SHOWN_OPTIONS]()[before] : before;
    if (next && !this.#select.contains(next)) {
      throw new DOMException('The element to add before is not in this select.', 'NotFoundError');
    }
    if (next !== element) (next?.parentNode ?? this.#select).insertBefore(element, next ?? null);
  }

  remove(index: number): void {
    this.#select[SHOWN_OPTIONS]()[index]?.remove();
  }

  /** `options[index] = option`; null takes the option away. */
  put(index: number, option: Element | null): void {
    if (option === null || option === undefined) return this.remove(index);
    const { length } = this;
    if (index > length) this.length = index;
    const old = this.#select[SHOWN_OPTIONS]()[index];
    if (old === undefined) this.#select.appendChild(option);
    else old.parentNode!.replaceChild(option, old);
  }

  override get [Symbol.toStringTag](): string {
    return 'HTMLOptionsCollection';
  }
}

export function optionsCollection(select: HTMLSelectElement): HTMLOptionsCollection {
  const collection = new HTMLOptionsCollection(select);
  return new Proxy(collection, {
    get(_, name) {
      const index = arrayIndex(name);
      if (index !== undefined) return collection.item(index) ?? undefined;
      const value: unknown = Reflect.get(collection, name, collection);
      if (value === undefined && typeof name === 'string') return collection.namedItem(name) ?? undefined;
      const isMethod = typeof value === 'function' && typeof name === 'string' && name !== 'constructor';
      return isMethod ? ((value as () => unknown).bind(collection) as unknown) : value;
    },
    set(_, name, value) {
      const index = arrayIndex(name);
      if (index === undefined) return Reflect.set(collection, name, value, collection);
      collection.put(index, value as Element | null);
      return true;
    },
    has: (_, name) => {
      const index = arrayIndex(name);
      return index === undefined ? name in collection : index < collection.length;
    },
    ownKeys: () => [
      ...Array.from({ length: collection.length }, (_, index) => `${index}`),
      ...Reflect.ownKeys(collection),
    ],
    getOwnPropertyDescriptor(_, name) {
      const index = arrayIndex(name);
      if (index === undefined) return Reflect.getOwnPropertyDescriptor(collection, name);
      const value = collection.item(index);
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
