import type { Element } from './element.ts';
import { arrayIndex } from './legacy-platform-object.ts';
import { defineArrayMethods } from '../web-idl/define-array-methods.ts';

const ELEMENT = Symbol('element');
const ATTRIBUTE = Symbol('attribute');
const SUPPORTED = Symbol('supported');

/** Reaches tokens by index, for all lists: only a name that neither list nor prototype has comes here. */
const INDEXES = new Proxy<object>(Object.prototype, {
  get(target, name, list: unknown) {
    const index = arrayIndex(name);
    if (index === undefined) return Reflect.get(target, name, list) as unknown;
    return list instanceof DOMTokenList ? (list.item(index) ?? undefined) : undefined;
  },
});

/** https://dom.spec.whatwg.org/#interface-domtokenlist over one attribute. */
export class DOMTokenList {
  readonly [index: number]: string;
  declare readonly [Symbol.iterator]: () => ArrayIterator<string>;
  declare readonly [ELEMENT]: Element;
  declare readonly [ATTRIBUTE]: string;
  declare readonly [SUPPORTED]: readonly string[] | undefined;

  /** @param supported the tokens that `supports` knows; absent where the attribute defines none */
  constructor(element: Element, attribute: string, supported?: readonly string[]) {
    if (element === undefined) throw new TypeError('Illegal constructor');
    const hide = (value: unknown): PropertyDescriptor => ({ value });
    Object.defineProperties(this, {
      [ELEMENT]: hide(element),
      [ATTRIBUTE]: hide(attribute),
      [SUPPORTED]: hide(supported),
    });
  }

  get value(): string {
    return this[ELEMENT].getAttribute(this[ATTRIBUTE]) ?? '';
  }

  set value(value: string) {
    this[ELEMENT].setAttribute(this[ATTRIBUTE], value);
  }

  get length(): number {
    return tokensOf(this.value).length;
  }

  item(index: number): string | null {
    return tokensOf(this.value)[index >>> 0] ?? null;
  }

  contains(token: string): boolean {
    return tokensOf(this.value).includes(`${token}`);
  }

  add(...tokens: string[]): void {
    write(this, [...tokensOf(this.value), ...checkTokens(tokens)]);
  }

  remove(...tokens: string[]): void {
    const gone = checkTokens(tokens);
    write(
      this,
      tokensOf(this.value).filter((token) => !gone.includes(token)),
    );
  }

  toggle(token: string, force?: boolean): boolean {
    const [checked] = checkTokens([token]);
    const tokens = tokensOf(this.value);
    const has = tokens.includes(checked!);
    const wanted = force === undefined ? !has : Boolean(force);
    if (wanted !== has) {
      write(this, wanted ? [...tokens, checked!] : tokens.filter((other) => other !== checked));
    }
    return wanted;
  }

  replace(token: string, newToken: string): boolean {
    const [from, to] = checkTokens([token, newToken], true);
    const tokens = tokensOf(this.value);
    if (!tokens.includes(from!)) return false;
    write(
      this,
      tokens.map((other) => (other === from ? to! : other)),
    );
    return true;
  }

  /** @throws {TypeError} for an attribute that defines no tokens */
  supports(token: string): boolean {
    const supported = this[SUPPORTED];
    if (supported === undefined) throw new TypeError(`"${this[ATTRIBUTE]}" defines no supported tokens.`);
    return supported.includes(`${token}`.toLowerCase());
  }

  forEach(
    callback: (token: string, index: number, list: DOMTokenList) => void,
    thisArgument?: unknown,
  ): void {
    for (let index = 0; index < this.length; index++) callback.call(thisArgument, this[index]!, index, this);
  }

  toString(): string {
    return this.value;
  }

  get [Symbol.toStringTag](): string {
    return 'DOMTokenList';
  }
}

defineArrayMethods(DOMTokenList, 'keys', 'values', 'entries', Symbol.iterator);
Object.setPrototypeOf(DOMTokenList.prototype, INDEXES);

/** The last sets that were read: scripts ask the same lists again and again. */
const parsed = new Map<string, readonly string[]>();
const PARSED = 512;

/** https://dom.spec.whatwg.org/#concept-ordered-set-parser */
function tokensOf(value: string): readonly string[] {
  if (value === '') return [];
  let tokens = parsed.get(value);
  if (tokens === undefined) {
    tokens = [...new Set(value.split(/[\t\n\f\r ]+/))].filter((token) => token !== '');
    if (parsed.size >= PARSED) parsed.clear();
    parsed.set(value, tokens);
  }
  return tokens;
}

/** https://dom.spec.whatwg.org/#concept-dtl-update */
function write(list: DOMTokenList, tokens: readonly string[]): void {
  if (tokens.length > 0 || list[ELEMENT].hasAttribute(list[ATTRIBUTE])) {
    list.value = [...new Set(tokens)].join(' ');
  }
}

/** @throws {DOMException} SyntaxError for an empty token, InvalidCharacterError for one with a blank */
function checkTokens(tokens: readonly string[], emptyFirst = false): string[] {
  const texts = tokens.map((token) => `${token}`);
  const empty = (text: string): void => {
    if (text === '') throw new DOMException('A token may not be empty.', 'SyntaxError');
  };
  if (emptyFirst) texts.forEach(empty);
  for (const text of texts) {
    empty(text);
    if (/[\t\n\f\r ]/.test(text)) {
      throw new DOMException(`The token "${text}" holds a blank.`, 'InvalidCharacterError');
    }
  }
  return texts;
}
