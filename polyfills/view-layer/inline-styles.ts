import { memberOf } from './node-members.ts';

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
/**
 * One declaration without strings, escapes, comments or importance, where a semicolon can mean nothing but its end. No two parts of the
 * pattern match the same units: white space is trimmed, or a script's text of nothing else would take seconds.
 */
const DECLARATION = /^([a-z-]+):([-\w.%#, +*()]+)$/;

type Declarations = ReadonlyMap<string, string>;

/**
 * The `style` attributes of a view. Scripts that move something write one property again and again, and parsing all others with it
 * takes half as long as the layout that follows: where it comes to the same, only the property is set.
 */
export class InlineStyles {
  readonly #known = new WeakMap<Element, Declarations>();

  set(element: Element, css: string): void {
    const old = this.#known.get(element);
    const declarations = parse(css);
    if (declarations === undefined) this.#known.delete(element);
    else this.#known.set(element, declarations);
    if (old !== undefined && declarations !== undefined && setOne(element, old, declarations)) return;
    Element.prototype.setAttribute.call(element, 'style', css);
  }

  /** The attribute was set or removed otherwise. */
  forget(element: Element): void {
    this.#known.delete(element);
  }
}

/** Undefined for a text that is more than independent declarations of the simplest kind. */
function parse(css: string): Declarations | undefined {
  const declarations = new Map<string, string>();
  for (const part of css.split(';')) {
    const declaration = part.trim();
    if (declaration === '') continue;
    const [, name = '', value = ''] = DECLARATION.exec(declaration) ?? [];
    if (!INDEPENDENT.has(name) || declarations.has(name) || !isBalanced(value)) return undefined;
    declarations.set(name, value.trim());
  }
  return declarations;
}

function isBalanced(value: string): boolean {
  let open = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit === 0x28) open++;
    else if (unit === 0x29 && --open < 0) return false;
  }
  return open === 0;
}

/** False when it is not one value that changes, or when the browser takes none: an attribute loses such a declaration. */
function setOne(element: Element, old: Declarations, now: Declarations): boolean {
  if (old.size !== now.size) return false;
  let changed: string | undefined;
  for (const [name, value] of now) {
    const before = old.get(name);
    if (before === value) continue;
    if (before === undefined || changed !== undefined) return false;
    changed = name;
  }
  if (changed === undefined) return false;
  const style = memberOf(element, 'style') as CSSStyleDeclaration | undefined;
  if (style === undefined) return false;
  const shown = style.getPropertyValue(changed);
  style.setProperty(changed, now.get(changed)!);
  return style.getPropertyValue(changed) !== shown;
}
