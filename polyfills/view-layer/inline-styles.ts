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

interface Known {
  readonly style: CSSStyleDeclaration;
  /** Nothing but independent declarations of the simplest kind, each property once. */
  css: string;
}

/**
 * The `style` attributes of a view. Scripts that move something write one property again and again, and parsing all others with it
 * takes half as long as the layout that follows: where it comes to the same, only the property is set. Plain loops that make no
 * objects, since what is done before a layout makes the layout slower too.
 */
export class InlineStyles {
  readonly #known = new WeakMap<Element, Known>();

  set(element: Element, css: string): void {
    if (this.#setOne(element, css)) return;
    const style = memberOf(element, 'style') as CSSStyleDeclaration | undefined;
    if (style === undefined || !isSimple(css)) this.#known.delete(element);
    else this.#known.set(element, { style, css });
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
    if (known === undefined) return false;
    const { style, css: old } = known;
    let same = 0;
    while (same < css.length && css.charCodeAt(same) === old.charCodeAt(same)) same++;
    const start = css.lastIndexOf(';', same - 1) + 1;
    const colon = css.indexOf(':', start);
    const end = endOfDeclaration(css, same);
    if (colon === -1 || colon >= same || css.slice(end) !== old.slice(endOfDeclaration(old, same)))
      return false;
    const value = css.slice(colon + 1, end).trim();
    if (!isPlain(value)) return false;
    const name = css.slice(start, colon).trim();
    const shown = style.getPropertyValue(name);
    style.setProperty(name, value);
    if (style.getPropertyValue(name) === shown) return false;
    known.css = css;
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

function endOfDeclaration(css: string, from: number): number {
  const semicolon = css.indexOf(';', from);
  return semicolon === -1 ? css.length : semicolon;
}

function isSimple(css: string): boolean {
  const names = new Set<string>();
  return css.split(';').every((part) => {
    const declaration = part.trim();
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon);
    if (declaration === '') return true;
    if (!INDEPENDENT.has(name) || names.has(name)) return false;
    names.add(name);
    return isPlain(declaration.slice(colon + 1).trim());
  });
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
