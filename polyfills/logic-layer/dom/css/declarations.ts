import { collapse, expand, LONGHANDS, SHORTHAND_OF } from './shorthands.ts';
import { checkedValue } from './values.ts';

export interface Declaration {
  readonly value: string;
  readonly important: boolean;
}

export type Declarations = ReadonlyMap<string, Declaration>;

const IMPORTANT = /\s*!\s*important$/i;
const QUOTED_OR_NESTED =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:[^()"']|"[^"]*"|'[^']*'|\((?:[^()"']|\([^()]*\))*\))*\)/g;
/** One declaration: up to a semicolon that stands neither in a string nor in parentheses. */
const DECLARATION = new RegExp(`(?:${QUOTED_OR_NESTED.source}|[^;])+`, 'g');
const PARSED_KEPT = 256;

const parsed = new Map<string, Declarations>();

/** The declarations of a `style` attribute, which are often the same for many elements. */
export function parseDeclarations(text: string): Declarations {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const all = new Map<string, Declaration>();
  for (const [declaration] of text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(DECLARATION)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const whole = declaration.slice(colon + 1).trim();
    const value = whole.replace(IMPORTANT, '');
    if (name !== '')
      declare(all, name.startsWith('--') ? name : name.toLowerCase(), value, value !== whole, true);
  }
  if (parsed.size >= PARSED_KEPT) parsed.clear();
  parsed.set(text, all);
  return all;
}

/**
 * Sets a property, or the longhands of a shorthand.
 *
 * @param again an earlier declaration of the same property gives its place away, unless it is more important
 * @returns false for a value that the property doesn't take, as far as that can be told here
 */
export function declare(
  all: Map<string, Declaration>,
  name: string,
  value: string,
  important: boolean,
  again = false,
): boolean {
  const longhands = expand(name, value);
  const set = (property: string, given: string): boolean => {
    const checked = isValue(property, given) ? checkedValue(property, given) : undefined;
    if (checked === undefined) return false;
    if (again) {
      if (all.get(property)?.important && !important) return true;
      all.delete(property);
    }
    all.set(property, { value: checked, important });
    return true;
  };
  if (longhands === null) return false;
  if (longhands === undefined) {
    if (!set(name, value)) return false;
    for (const longhand of LONGHANDS.get(name) ?? []) all.delete(longhand);
    return true;
  }
  if (
    !longhands.every(
      ([longhand, part]) => isValue(longhand, part) && checkedValue(longhand, part) !== undefined,
    )
  )
    return false;
  for (const [longhand, part] of longhands) set(longhand, part);
  all.delete(name);
  return true;
}

/** Takes a property away, or the longhands of a shorthand; false when it isn't there. */
export function undeclare(all: Map<string, Declaration>, name: string): boolean {
  let isGone = all.delete(name);
  for (const longhand of LONGHANDS.get(name) ?? []) isGone = all.delete(longhand) || isGone;
  return isGone;
}

/** A property's declaration; that of a shorthand, if its longhands are there and can be said in one. */
export function valueOf(all: Declarations, name: string): Declaration | undefined {
  const longhands = LONGHANDS.get(name);
  return all.get(name) ?? (longhands && collapse(longhands.map((longhand) => all.get(longhand))));
}

export function serializeDeclarations(all: Declarations): string {
  let text = '';
  const done = new Set<string>();
  const add = (name: string, { value, important }: Declaration): void => {
    text += `${text === '' ? '' : ' '}${name}: ${value}${important ? ' !important' : ''};`;
  };
  for (const [name, declaration] of all) {
    if (done.has(name)) continue;
    const shorthand = SHORTHAND_OF.get(name);
    const together = shorthand === undefined ? undefined : valueOf(all, shorthand);
    if (shorthand === undefined || together === undefined || all.has(shorthand)) add(name, declaration);
    else {
      add(shorthand, together);
      for (const longhand of LONGHANDS.get(shorthand) ?? []) done.add(longhand);
    }
  }
  return text;
}

/** Can the text be a property's value? Whether the property takes it only a style engine knows. */
export function isValue(name: string, value: string): boolean {
  if (value === '') return name.startsWith('--');
  return (
    !/[;{}!]/.test(value.replaceAll(QUOTED_OR_NESTED, '')) || (name.startsWith('--') && !/[;!]/.test(value))
  );
}

/** `backgroundColor`, `webkitBoxShadow` and `cssFloat` as CSS writes them. */
export function propertyName(name: string): string {
  if (name.startsWith('--')) return name;
  if (name === 'cssFloat') return 'float';
  const dashed = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return dashed.startsWith('webkit-') ? `-${dashed}` : dashed;
}
