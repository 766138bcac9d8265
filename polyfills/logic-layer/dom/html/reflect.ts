import { toBoolean, toDOMString, toLong, toUnsignedLong } from '../../web-idl/conversions.ts';
import type { Element } from '../element.ts';

/**
 * `property`, `property=attribute`, each with what it is: nothing for a string, `?` boolean, `*` nullable string,
 * `~` URL, `#` long with its default after it, `#+` unsigned long, `#!` positive, `{a|b}` enumerated (`!a` is the value
 * where it is missing or invalid, `=a` where it is invalid only).
 */
const TOKEN = /^(\w+)(?:=([\w-]+))?(?:(\?|\*|~)|(#[+!]?)(-?\d*)|\{(.*)\})?$/;
const MAX_LONG = 0x7fff_ffff;

/**
 * Puts properties on a prototype that reflect attributes.
 * https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflecting-content-attributes-in-idl-attributes
 */
export function reflect(prototype: object, properties: string): void {
  for (const token of properties.split(' ')) {
    if (token === '') continue;
    const [, property = '', name, mark, number, initial, keywords] = TOKEN.exec(token) ?? [];
    const attribute = name ?? property.toLowerCase();
    const accessors =
      mark === '?'
        ? booleanAttribute(attribute)
        : mark === '*'
          ? nullableAttribute(attribute)
          : mark === '~'
            ? urlAttribute(attribute)
            : number !== undefined
              ? numberAttribute(attribute, number, Number(initial || (number === '#!' ? 1 : 0)))
              : keywords !== undefined
                ? enumeratedAttribute(attribute, keywords.split('|'))
                : stringAttribute(attribute);
    Object.defineProperty(prototype, property, { configurable: true, enumerable: true, ...accessors });
  }
}

interface Accessors {
  get(this: Element): unknown;
  set(this: Element, value: unknown): void;
}

function stringAttribute(name: string): Accessors {
  return {
    get() {
      return this.getAttribute(name) ?? '';
    },
    set(value) {
      this.setAttribute(name, toDOMString(value));
    },
  };
}

function nullableAttribute(name: string): Accessors {
  return {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, toDOMString(value));
    },
  };
}

function booleanAttribute(name: string): Accessors {
  return {
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      this.toggleAttribute(name, toBoolean(value));
    },
  };
}

function urlAttribute(name: string): Accessors {
  return {
    ...stringAttribute(name),
    get() {
      const value = this.getAttribute(name);
      if (value === null) return '';
      return URL.parse(value, this.baseURI)?.href ?? value;
    },
  };
}

function enumeratedAttribute(name: string, keywords: readonly string[]): Accessors {
  const marked = (mark: string): string | undefined =>
    keywords.find((word) => word.startsWith(mark))?.slice(1);
  const initial = marked('!');
  const invalid = marked('=') ?? initial;
  const known = new Set(keywords.map((word) => word.replace(/^[!=]/, '')));
  return {
    ...stringAttribute(name),
    get() {
      const value = this.getAttribute(name)?.toLowerCase();
      if (value === undefined) return initial ?? '';
      return known.has(value) ? value : (invalid ?? '');
    },
  };
}

function numberAttribute(name: string, kind: string, initial: number): Accessors {
  const least = initial < 0 ? 0 : ({ '#': -MAX_LONG - 1, '#+': 0, '#!': 1 }[kind] ?? 0);
  return {
    get() {
      const number = parseInteger(this.getAttribute(name) ?? '');
      return number === undefined || number < least || number > MAX_LONG ? initial : number;
    },
    set(value) {
      const number = kind === '#' ? toLong(value) : toUnsignedLong(value);
      if (initial < 0 && number < 0) throw new DOMException(`${name} can't be negative.`, 'IndexSizeError');
      if (kind === '#!' && number === 0) throw new DOMException(`${name} can't be 0.`, 'IndexSizeError');
      this.setAttribute(name, `${number >= least && number <= MAX_LONG ? number : initial}`);
    },
  };
}

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-integers */
export function parseInteger(text: string): number | undefined {
  const [, digits] = /^[\t\n\f\r ]*([+-]?\d+)/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) + 0;
}
