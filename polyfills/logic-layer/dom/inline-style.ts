import type { Element } from './element.ts';

/** The part of https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface that needs no style engine. */
export interface InlineStyle {
  cssText: string;
  readonly length: number;
  getPropertyValue(name: string): string;
  getPropertyPriority(name: string): string;
  setProperty(name: string, value: string | null, priority?: string): void;
  removeProperty(name: string): string;
  item(index: number): string;
  [property: string]: unknown;
}

/** `element.style`: named properties (`backgroundColor`, `background-color`) read and write the `style` attribute. */
export function inlineStyle(element: Element): InlineStyle {
  const methods = {
    get cssText(): string {
      return serialize(declarations(element));
    },
    set cssText(text: string) {
      element.setAttribute('style', serialize(parse(text)));
    },
    get length(): number {
      return declarations(element).size;
    },
    item: (index: number): string => [...declarations(element).keys()][index] ?? '',
    getPropertyValue: (name: string): string => plain(declarations(element).get(propertyName(name)) ?? ''),
    getPropertyPriority: (name: string): string =>
      IMPORTANT.test(declarations(element).get(propertyName(name)) ?? '') ? 'important' : '',
    setProperty(name: string, value: string | null, priority = ''): void {
      const all = declarations(element);
      const text = value === null ? '' : `${value}`.trim();
      if (text === '') all.delete(propertyName(name));
      else if (!/[;{}]/.test(text.replaceAll(QUOTED_OR_FUNCTION, ''))) {
        all.set(propertyName(name), priority.toLowerCase() === 'important' ? `${text} !important` : text);
      }
      element.setAttribute('style', serialize(all));
    },
    removeProperty(name: string): string {
      const old = methods.getPropertyValue(name);
      methods.setProperty(name, '');
      return old;
    },
  };
  return new Proxy(methods, {
    get: (target, name) =>
      typeof name === 'symbol' || name in target
        ? Reflect.get(target, name)
        : target.getPropertyValue(propertyName(name)),
    set(target, name, value) {
      if (typeof name === 'symbol' || name === 'cssText') return Reflect.set(target, name, value);
      target.setProperty(propertyName(name), value as string | null);
      return true;
    },
  }) as unknown as InlineStyle;
}

const IMPORTANT = /\s*!\s*important\s*$/i;
const QUOTED_OR_FUNCTION = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:[^()"']|"[^"]*"|'[^']*')*\)/g;
/** One declaration: up to a semicolon that stands neither in a string nor in parentheses. */
const DECLARATION = /(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:[^()"']|"[^"]*"|'[^']*')*\)|[^;])+/g;

function declarations(element: Element): Map<string, string> {
  return parse(element.getAttribute('style') ?? '');
}

function parse(text: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [declaration] of text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(DECLARATION)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (name !== '' && value !== '') all.set(name.startsWith('--') ? name : name.toLowerCase(), value);
  }
  return all;
}

function serialize(all: ReadonlyMap<string, string>): string {
  return [...all].map(([name, value]) => `${name}: ${value};`).join(' ');
}

function plain(value: string): string {
  return value.replace(IMPORTANT, '');
}

function propertyName(name: string): string {
  if (name.startsWith('--')) return name;
  if (name === 'cssFloat') return 'float';
  const dashed = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return dashed.startsWith('webkit-') ? `-${dashed}` : dashed;
}
