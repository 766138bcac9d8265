import { below, type Change } from './change.ts';
import { isDangerousUrl } from './dangerous-url.ts';
import { noteData } from './data-attributes.ts';
import type { LivePart } from './live-part.ts';
import { receiverOf } from './receiver.ts';
import type { AttributePart, Path, PropertyPart, Scope, TextPart } from './template.ts';
import { tools } from './tools.ts';

/** Text that follows the data. */
export class TextValue implements LivePart {
  readonly #part: TextPart;
  readonly #node: Text;
  readonly #scope: Scope;
  #last = '';

  constructor(part: TextPart, node: Text, scope: Scope) {
    this.#part = part;
    this.#node = node;
    this.#scope = scope;
    this.change();
  }

  change(): void {
    const text = tools.text(this.#part.read(this.#scope, tools));
    if (text === this.#last) return;
    this.#last = text;
    this.#node.data = text;
  }
}

/** Attributes that don't say what a person has done to the element since: the property is set too. */
const STATEFUL = new Set(['value', 'checked', 'selected', 'muted']);

/** An attribute that follows the data: absent when it is `false`, `null` or `undefined`, empty when it is `true`. */
export class AttributeValue implements LivePart {
  readonly #part: AttributePart;
  readonly #element: Element;
  readonly #scope: Scope;
  /** Nothing that an expression gives. */
  #last: unknown = this;

  constructor(part: AttributePart, element: Element, scope: Scope) {
    this.#part = part;
    this.#element = element;
    this.#scope = scope;
    this.change();
  }

  change(): void {
    const { name, read } = this.#part;
    const value = read(this.#scope, tools);
    const isData = name.startsWith('data-');
    if (isData) noteData(this.#element, name, value);
    if (value === this.#last && !STATEFUL.has(name)) return;
    this.#last = value;
    const isAbsent = value === false || value === null || value === undefined;
    if (isAbsent && !isData) this.#set(name, null);
    else this.#set(name, value === true && !isData ? '' : tools.text(value));
  }

  #set(name: string, value: string | null): void {
    const element = this.#element;
    if (STATEFUL.has(name) && name in element) {
      const known: unknown = Reflect.get(element, name);
      const wanted = typeof known === 'boolean' ? value !== null : (value ?? '');
      // Setting what is there already would take the caret to the end.
      if (known !== wanted) Reflect.set(element, name, wanted);
      return;
    }
    if (value === null || isDangerousUrl(name, value)) element.removeAttribute(name);
    // A policy of the page may forbid the attribute, never the property.
    else if (name === 'style' && 'style' in element) (element as HTMLElement).style.cssText = value;
    else element.setAttribute(name, value);
  }
}

/** A property of a component that follows the data. */
export class PropertyValue implements LivePart {
  readonly #part: PropertyPart;
  readonly #element: Element;
  readonly #scope: Scope;

  constructor(part: PropertyPart, element: Element, scope: Scope) {
    this.#part = part;
    this.#element = element;
    this.#scope = scope;
    this.#set([]);
  }

  change(change: Change): void {
    const from = below(this.#part.source, change);
    this.#set(from < 0 ? [] : change.path.slice(from));
  }

  #set(path: Path): void {
    const { name, read } = this.#part;
    const value = read(this.#scope, tools);
    const receiver = receiverOf(this.#element);
    if (receiver) receiver.receive(name, value, path);
    else Reflect.set(this.#element, name, value);
  }
}
