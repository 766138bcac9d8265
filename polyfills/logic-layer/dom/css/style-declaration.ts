import { toDOMString, toStringOrEmpty } from '../../web-idl/conversions.ts';
import { askSupports } from './css-namespace.ts';
import {
  declare,
  parseDeclarations,
  propertyName,
  serializeDeclarations,
  undeclare,
  valueOf,
  type Declaration,
  type Declarations,
} from './declarations.ts';

/** What has declarations as text: an element, or a rule of a sheet. */
export interface Styled {
  styleText: string;
  readonly parentRule?: object | null;
}

/** What `style` properties look like to a script that tries which there are; no names with a prefix but WebKit's. */
const PROPERTY = /^(?!(?:moz|ms|o|khtml)[A-Z])[a-z][a-zA-Z-]*$/;

/** The part of https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface that needs no style engine. */
export class CSSStyleDeclaration {
  readonly #styled: Styled;

  constructor(styled: Styled) {
    if (styled === undefined) throw new TypeError('Illegal constructor');
    this.#styled = styled;
  }

  get cssText(): string {
    return serializeDeclarations(this.#all());
  }

  set cssText(text: string) {
    this.#styled.styleText = serializeDeclarations(parseDeclarations(toStringOrEmpty(text)));
  }

  get length(): number {
    return this.#all().size;
  }

  get parentRule(): object | null {
    return this.#styled.parentRule === undefined ? null : (this.#styled as object);
  }

  item(index: number): string {
    return [...this.#all().keys()][index] ?? '';
  }

  getPropertyValue(name: string): string {
    return valueOf(this.#all(), canonical(name))?.value ?? '';
  }

  getPropertyPriority(name: string): string {
    return valueOf(this.#all(), canonical(name))?.important ? 'important' : '';
  }

  setProperty(name: string, given: string | null, priority: string | null = ''): void {
    const property = canonical(name);
    const value = toStringOrEmpty(given).trim();
    if (value === '') return void this.removeProperty(property);
    const important = toStringOrEmpty(priority).toLowerCase();
    if (important !== '' && important !== 'important') return;
    const all = new Map(this.#all());
    if (declare(all, property, value, important !== '')) this.#write(all);
  }

  removeProperty(name: string): string {
    const property = canonical(name);
    const all = new Map(this.#all());
    const old = valueOf(all, property)?.value ?? '';
    if (undeclare(all, property)) this.#write(all);
    return old;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#all().keys();
  }

  get [Symbol.toStringTag](): string {
    return 'CSSStyleDeclaration';
  }

  #all(): Declarations {
    return parseDeclarations(this.#styled.styleText);
  }

  #write(all: ReadonlyMap<string, Declaration>): void {
    this.#styled.styleText = serializeDeclarations(all);
  }
}

export type StyleDeclaration = CSSStyleDeclaration & Record<string, unknown>;

/** The declarations of an element or a rule, with named properties: `backgroundColor`, `background-color`. */
export function styleDeclaration(styled: Styled): StyleDeclaration {
  const style = new CSSStyleDeclaration(styled);
  return new Proxy(style, {
    get(_, name) {
      if (typeof name === 'symbol' || name in style) {
        const value: unknown = Reflect.get(style, name, style);
        return typeof value === 'function' && name !== 'constructor' ? (value.bind(style) as unknown) : value;
      }
      if (/^\d+$/.test(name)) return style.item(Number(name)) || undefined;
      const value =
        PROPERTY.test(name) || name.startsWith('-') ? style.getPropertyValue(propertyName(name)) : '';
      return value === '' && (known.get(name) ?? PROPERTY.test(name)) === false ? undefined : value;
    },
    set(_, name, value) {
      if (typeof name === 'symbol' || name in style) return Reflect.set(style, name, value, style);
      if (!/^\d+$/.test(name)) style.setProperty(propertyName(name), value as string | null);
      return true;
    },
    has: (_, name) => name in style || (typeof name === 'string' && isKnown(name)),
    ownKeys: () => [...[...style].keys()].map(String),
    getOwnPropertyDescriptor(_, name) {
      const value = typeof name === 'string' && /^\d+$/.test(name) ? style.item(Number(name)) : '';
      return value === '' ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  }) as StyleDeclaration;
}

/** Names that scripts have tried, and whether the view knows them. */
const known = new Map<string, boolean>();

function isKnown(name: string): boolean {
  if (!PROPERTY.test(name)) return false;
  const answer = known.get(name) ?? askSupports(propertyName(name), 'inherit');
  if (answer !== undefined) known.set(name, answer);
  return answer ?? true;
}

function canonical(name: string): string {
  const text = toDOMString(name);
  return text.startsWith('--') ? text : text.toLowerCase();
}
