import { isDangerousUrl } from '../runtime/dangerous-url.ts';
import { compileExpression, type Compiled } from './compile-expression.ts';
import type { Compilation } from './context.ts';
import { objectCode, reading } from './emitter.ts';
import { readInterpolation, type Piece } from './interpolation.ts';
import type { MarkupAttribute, MarkupElement } from './markup.ts';
import type { Names } from './names.ts';
import { TemplateError } from './template-error.ts';

export interface CompiledAttributes {
  /** Those that never change. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Parts, each still without its place. */
  readonly parts: readonly Readonly<Record<string, string | undefined>>[];
}

/** Attributes of a component's element that are no properties. */
const OF_ELEMENTS = /^(?:class|style|id|slot|hidden|title|role|tabindex|(?:data|aria)-.*)$/;
const EVENT_NAME = /^[A-Za-z][\w:-]*$/;
const METHOD = /^[A-Za-z_$][\w$]*$/;

/** All attributes of an element but directives. @throws {TemplateError} */
export function compileAttributes(
  element: MarkupElement,
  names: Names,
  compilation: Compilation,
): CompiledAttributes {
  const fixed: Record<string, string> = {};
  const parts: Record<string, string | undefined>[] = [];
  const { dialect } = compilation;
  const directives = new Set(Object.values(dialect.directives));
  const isComponent = compilation.components.has(element.name);
  for (const attribute of element.attributes) {
    if (directives.has(attribute.name)) continue;
    const event = eventOf(attribute, compilation);
    if (event) {
      parts.push(compileEvent(attribute, event, names));
      continue;
    }
    refuse(attribute, dialect.bind[0] ?? '');
    const { value, valueAt } = attribute;
    const isProperty = isComponent && !OF_ELEMENTS.test(attribute.name);
    const name = isProperty
      ? attribute.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      : attribute.name;
    const pieces = readInterpolation(value, valueAt);
    if (pieces.some((piece) => typeof piece !== 'string')) {
      const compiled = compilePieces(pieces, names);
      const property = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      parts.push(
        isProperty
          ? { kind: '"property"', name: JSON.stringify(property), ...compiledMembers(compiled, true) }
          : { kind: '"attribute"', name: JSON.stringify(name), ...compiledMembers(compiled) },
      );
    } else if (name === 'style') {
      // As an attribute a page's policy may forbid it.
      parts.push({
        kind: '"attribute"',
        name: '"style"',
        ...compiledMembers({ code: JSON.stringify(value), uses: [] }),
      });
    } else {
      if (isDangerousUrl(name, value))
        throw new TemplateError('An address can’t be a script; bind an event.', valueAt);
      fixed[name] = value;
    }
  }
  return { fixed, parts };
}

/** Text and expressions as one expression: of one alone the value, else text. */
export function compilePieces(pieces: readonly Piece[], names: Names): Compiled {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined && typeof first !== 'string')
    return compileExpression(first, names);
  const compiled = pieces.map((piece) =>
    typeof piece === 'string'
      ? { code: JSON.stringify(piece), uses: [] }
      : asText(compileExpression(piece, names)),
  );
  return { code: compiled.map(({ code }) => code).join(' + '), uses: compiled.flatMap(({ uses }) => uses) };
}

/** The members of a part that reads something. */
export function compiledMembers(
  { code, uses, source }: Compiled,
  withSource = false,
): Record<'uses' | 'read' | 'source', string | undefined> {
  return {
    uses: JSON.stringify(uses),
    read: reading(code),
    source: withSource && source ? JSON.stringify(source) : undefined,
  };
}

function asText({ code, uses }: Compiled): Compiled {
  return { code: `t.text(${code})`, uses };
}

/** The event that an attribute names a handler of. */
function eventOf(
  { name, at }: MarkupAttribute,
  { dialect }: Compilation,
): { readonly type: string; readonly stop: boolean } | undefined {
  const prefixes = [
    ...dialect.bind.map((prefix) => ({ prefix, stop: false })),
    ...dialect.catch.map((prefix) => ({ prefix, stop: true })),
  ].sort((a, b) => b.prefix.length - a.prefix.length);
  const found = prefixes.find(({ prefix }) => name.startsWith(prefix) && name.length > prefix.length);
  if (!found) return undefined;
  const rest = name.slice(found.prefix.length);
  if (!EVENT_NAME.test(rest)) throw new TemplateError(`"${rest}" is no name of an event.`, at);
  const type = rest.charAt(0).toLowerCase() + rest.slice(1);
  return {
    type: Object.hasOwn(dialect.events, type) ? (dialect.events[type] as string) : type,
    stop: found.stop,
  };
}

function compileEvent(
  { value, valueAt, name }: MarkupAttribute,
  { type, stop }: { readonly type: string; readonly stop: boolean },
  names: Names,
): Record<string, string> {
  const pieces = readInterpolation(value, valueAt);
  const isFixed = pieces.every((piece) => typeof piece === 'string');
  if (isFixed && !METHOD.test(value) && !(stop && value === '')) {
    throw new TemplateError(`${name} takes the name of a method, not "${value.slice(0, 40)}".`, valueAt);
  }
  const method = isFixed ? JSON.stringify(value) : reading(compilePieces(pieces, names).code);
  return { kind: '"event"', type: JSON.stringify(type), method, stop: String(stop) };
}

function refuse({ name, at }: MarkupAttribute, bind: string): void {
  if (/^on/i.test(name)) {
    const type = name.slice(2).toLowerCase();
    throw new TemplateError(`${name} would be a script in the markup. Write ${bind}${type}="method".`, at);
  }
  if (name.toLowerCase() === 'srcdoc') throw new TemplateError('srcdoc has no place in a template.', at);
  if (!/^[A-Za-z_@:][\w:.@-]*$/.test(name))
    throw new TemplateError(`"${name}" is no name of an attribute.`, at);
}

/** A part's code, at its place. */
export function partCode(part: Readonly<Record<string, string | undefined>>, at: readonly number[]): string {
  const { kind, ...members } = part;
  return objectCode({ kind, at: JSON.stringify(at), ...members });
}
