import type { Element } from './element.ts';

/** https://dom.spec.whatwg.org/#interface-domtokenlist over one attribute. */
export class TokenList {
  readonly #element: Element;
  readonly #attribute: string;

  constructor(element: Element, attribute: string) {
    this.#element = element;
    this.#attribute = attribute;
  }

  get value(): string {
    return this.#element.getAttribute(this.#attribute) ?? '';
  }

  set value(value: string) {
    this.#element.setAttribute(this.#attribute, value);
  }

  get length(): number {
    return this.#tokens().length;
  }

  item(index: number): string | null {
    return this.#tokens()[index] ?? null;
  }

  contains(token: string): boolean {
    return this.#tokens().includes(token);
  }

  add(...tokens: string[]): void {
    this.#write([...this.#tokens(), ...tokens.map(checkToken)]);
  }

  remove(...tokens: string[]): void {
    const gone = new Set(tokens.map(checkToken));
    this.#write(this.#tokens().filter((token) => !gone.has(token)));
  }

  toggle(token: string, force?: boolean): boolean {
    const on = force ?? !this.contains(checkToken(token));
    if (on) this.add(token);
    else this.remove(token);
    return on;
  }

  replace(old: string, token: string): boolean {
    if (!this.contains(checkToken(old))) return false;
    this.#write(this.#tokens().map((other) => (other === old ? checkToken(token) : other)));
    return true;
  }

  forEach(callback: (token: string, index: number) => void): void {
    this.#tokens().forEach((token, index) => callback(token, index));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#tokens()[Symbol.iterator]();
  }

  toString(): string {
    return this.value;
  }

  #tokens(): string[] {
    return [...new Set(this.value.split(/[\t\n\f\r ]+/).filter((token) => token !== ''))];
  }

  #write(tokens: readonly string[]): void {
    const value = [...new Set(tokens)].join(' ');
    if (value !== '' || this.#element.hasAttribute(this.#attribute)) this.value = value;
  }
}

function checkToken(token: string): string {
  const text = `${token}`;
  if (text === '') throw new DOMException('A token may not be empty.', 'SyntaxError');
  if (/[\t\n\f\r ]/.test(text))
    throw new DOMException(`The token "${text}" holds a blank.`, 'InvalidCharacterError');
  return text;
}
