import { localNameOf, memberOf } from './node-members.ts';

/** Properties that neither set nor are set by another one of these, so that their order says nothing. */
const INDEPENDENT = new Set([
  ...[
    'width',
    'height',
    'min-width',
    'min-height',
    'max-width',
    'max-height',
    'top',
    'right',
    'bottom',
    'left',
  ],
  ...['transform', 'translate', 'rotate', 'scale', 'opacity', 'visibility', 'display', 'position', 'z-index'],
  ...['color', 'background-color', 'fill', 'stroke'],
]);
/** Units of a value without strings, escapes, comments or importance, where a semicolon can mean nothing but its end. */
const PLAIN = new Set([...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.%#, +*()']);

type Declarations = ReadonlyMap<string, string>;

interface Known {
  readonly style: CSSStyleDeclaration;
  readonly declarations: Declarations;
}

/**
 * The `style` attributes of a view. Scripts that move something write one property again and again, and parsing all others with it
 * takes half as long as the layout that follows: where it comes to the same, only the property is set. Loops over units, since the
 * code of regular expressions and iterators makes the layout that follows slower than they are themselves.
 */
export class InlineStyles {
  readonly #known = new WeakMap<Element, Known>();

  set(element: Element, css: string): void {
    if (this.#setOne(element, css)) return;
    const declarations = parse(css);
    const style = memberOf(element, 'style') as CSSStyleDeclaration | undefined;
    if (declarations === undefined || style === undefined) this.#known.delete(element);
    else this.#known.set(element, { style, declarations });
    Element.prototype.setAttribute.call(element, 'style', css);
  }

  /**
   * Sets what has changed, if it is one value that can name no address: whose style was set here has no other meaning, and
   * nothing else depends on its text. False when it is more: nothing has changed then.
   */
  change(element: Element, css: string): boolean {
    return !mayNameAddress(css) && localNameOf(element) !== 'canvas' && this.#setOne(element, css);
  }

  /** The attribute was set or removed otherwise. */
  forget(element: Element): void {
    this.#known.delete(element);
  }

  /** False when it is not one value that changes, or when the browser takes none: an attribute loses such a declaration. */
  #setOne(element: Element, css: string): boolean {
    const known = this.#known.get(element);
    const declarations = known && parse(css);
    if (declarations?.size !== known?.declarations.size || declarations === undefined) return false;
    const { style, declarations: old } = known!;
    let changed = '';
    for (const [name, value] of declarations) {
      const before = old.get(name);
      if (before === value) continue;
      if (before === undefined || changed !== '') return false;
      changed = name;
    }
    if (changed === '') return false;
    const shown = style.getPropertyValue(changed);
    style.setProperty(changed, declarations.get(changed)!);
    if (style.getPropertyValue(changed) === shown) return false;
    this.#known.set(element, { style, declarations });
    return true;
  }
}

/** Does a bracket follow a name that ends as `url` or `src` does? */
function mayNameAddress(css: string): boolean {
  for (let at = css.indexOf('('); at !== -1; at = css.indexOf('(', at + 1)) {
    if ('lLcC'.includes(css.charAt(at - 1))) return true;
  }
  return false;
}

/** Undefined for a text that is more than independent declarations of the simplest kind. */
function parse(css: string): Declarations | undefined {
  const declarations = new Map<string, string>();
  for (let at = 0; at < css.length;) {
    const semicolon = css.indexOf(';', at);
    const end = semicolon === -1 ? css.length : semicolon;
    const declaration = css.slice(at, end).trim();
    at = end + 1;
    if (declaration === '') continue;
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon);
    const value = declaration.slice(colon + 1).trim();
    if (!INDEPENDENT.has(name) || declarations.has(name) || !isPlain(value)) return undefined;
    declarations.set(name, value);
  }
  return declarations;
}

/** Nothing but plain units, with brackets that match. */
function isPlain(value: string): boolean {
  let open = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charAt(at);
    if (!PLAIN.has(unit)) return false;
    if (unit === '(') open++;
    else if (unit === ')' && --open < 0) return false;
  }
  return open === 0 && value !== '';
}
