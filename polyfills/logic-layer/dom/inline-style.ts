import { toDOMString, toStringOrEmpty } from '../web-idl/conversions.ts';
import {
  isValue,
  parseDeclarations,
  propertyName,
  serializeDeclarations,
  type Declaration,
  type Declarations,
} from './css/declarations.ts';
import type { Element } from './element.ts';

/** What `style` properties look like to a script that tries which there are; no names with a prefix but WebKit's. */
const PROPERTY = /^(?!(?:moz|ms|o|khtml)[A-Z])[a-z][a-zA-Z-]*$/;

/** The part of https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface that needs no style engine. */
export class CSSStyleDeclaration {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  get cssText(): string {
    return serializeDeclarations(this.#all());
  }

  set cssText(text: string) {
    this.#element.setAttribute('style', serializeDeclarations(parseDeclarations(toStringOrEmpty(text))));
  }

  get length(): number {
    return this.#all().size;
  }

  get parentRule(): null {
    return null;
  }

  item(index: number): string {
    return [...this.#all().keys()][index] ?? '';
  }

  getPropertyValue(name: string): string {
    return this.#all().get(canonical(name))?.value ?? '';
  }

  getPropertyPriority(name: string): string {
    return this.#all().get(canonical(name))?.important ? 'important' : '';
  }

  setProperty(name: string, given: string | null, priority: string | null = ''): void {
    const property = canonical(name);
    const value = toStringOrEmpty(given).trim();
    if (value === '') return void this.removeProperty(property);
    const important = toStringOrEmpty(priority).toLowerCase();
    if (!isValue(property, value) || (important !== '' && important !== 'important')) return;
    const all = new Map(this.#all());
    all.set(property, { value, important: important !== '' });
    this.#write(all);
  }

  removeProperty(name: string): string {
    const property = canonical(name);
    const all = new Map(this.#all());
    const old = all.get(property)?.value ?? '';
    if (all.delete(property)) this.#write(all);
    return old;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all().keys();
  }

  get [Symbol.toStringTag](): string {
    return 'CSSStyleDeclaration';
  }

  #all(): Declarations {
    return parseDeclarations(this.#element.getAttribute('style') ?? '');
  }

  #write(all: ReadonlyMap<string, Declaration>): void {
    this.#element.setAttribute('style', serializeDeclarations(all));
  }
}

export type InlineStyle = CSSStyleDeclaration & Record<string, unknown>;

/** `element.style`: named properties (`backgroundColor`, `background-color`) read and write the `style` attribute. */
export function inlineStyle(element: Element): InlineStyle {
  const style = new CSSStyleDeclaration(element);
  return new Proxy(style, {
    get(_, name) {
      if (typeof name === 'symbol' || name in style) {
        const value: unknown = Reflect.get(style, name, style);
        return typeof value === 'function' && name !== 'constructor' ? (value.bind(style) as unknown) : value;
      }
      if (/^\d+$/.test(name)) return style.item(Number(name)) || undefined;
      return PROPERTY.test(name) || name.startsWith('-')
        ? style.getPropertyValue(propertyName(name))
        : undefined;
    },
    set(_, name, value) {
      if (typeof name === 'symbol' || name in style) return Reflect.set(style, name, value, style);
      if (!/^\d+$/.test(name)) style.setProperty(propertyName(name), value as string | null);
      return true;
    },
    has: (_, name) => name in style || (typeof name === 'string' && PROPERTY.test(name)),
    ownKeys: () => [...[...style].keys()].map(String),
    getOwnPropertyDescriptor(_, name) {
      const value = typeof name === 'string' && /^\d+$/.test(name) ? style.item(Number(name)) : '';
      return value === '' ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  }) as InlineStyle;
}

function canonical(name: string): string {
  const text = toDOMString(name);
  return text.startsWith('--') ? text : text.toLowerCase();
}
