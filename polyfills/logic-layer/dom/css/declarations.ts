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
    if (name === '' || !isValue(name, value)) continue;
    const key = name.startsWith('--') ? name : name.toLowerCase();
    const important = value !== whole;
    if (all.get(key)?.important && !important) continue;
    all.delete(key);
    all.set(key, { value, important });
  }
  if (parsed.size >= PARSED_KEPT) parsed.clear();
  parsed.set(text, all);
  return all;
}

export function serializeDeclarations(all: Declarations): string {
  let text = '';
  for (const [name, { value, important }] of all) {
    text += `${text === '' ? '' : ' '}${name}: ${value}${important ? ' !important' : ''};`;
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
