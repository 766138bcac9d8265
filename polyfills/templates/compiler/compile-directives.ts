import { compiledMembers } from './compile-attributes.ts';
import { compileExpression, compileFields, type Compiled } from './compile-expression.ts';
import type { Branch } from './arrange.ts';
import type { Site } from './compile-block.ts';
import { objectCode, reading } from './emitter.ts';
import { readExpression, readInterpolation, type Embedded } from './interpolation.ts';
import { attributeOf, type MarkupAttribute, type MarkupElement, type MarkupNode } from './markup.ts';
import { indexRoot, itemRoot } from './names.ts';
import { positionIn, TemplateError } from './template-error.ts';
import { required } from './template-file.ts';

type Members = Record<string, string | undefined>;
type CompileBlock = (nodes: readonly MarkupNode[], site: Site) => string;

const VARIABLE = /^[A-Za-z_$][\w$]*$/;

/** A list directive, without its place. */
export function compileList(element: MarkupElement, site: Site, compileBlock: CompileBlock): Members {
  const { compilation, names } = site;
  const { directives, ...dialect } = compilation.dialect;
  const attribute = attributeOf(element, directives.for) as MarkupAttribute;
  const pair = readPair(attribute, dialect.firstOfPair);
  const list = compileExpression(pair.list, names);
  const item = variable(element, directives.item) ?? pair.item ?? dialect.item;
  const index = variable(element, directives.index) ?? pair.index ?? dialect.index;
  const key = attributeOf(element, directives.key);
  if (key?.value.includes('{{')) {
    throw new TemplateError(
      `${key.name} takes the name of a member of each item, such as id, or *this.`,
      key.valueAt,
    );
  }
  const number = compilation.nextList();
  const { for: ofList, item: ofItem, index: ofIndex, key: ofKey } = directives;
  const each = without(element, [ofList, ofItem, ofIndex, ofKey]);
  return {
    kind: '"list"',
    ...compiledMembers(list, true),
    key: key && key.value !== '' ? JSON.stringify(key.value) : undefined,
    item: JSON.stringify(itemRoot(number)),
    index: JSON.stringify(indexRoot(number)),
    body: compileBlock([each], { ...site, names: names.inList(number, item, index) }),
  };
}

/** if, elif, else, without their place. */
export function compileChoice(branches: readonly Branch[], site: Site, compileBlock: CompileBlock): Members {
  const { directives } = site.compilation.dialect;
  const compiled = branches.map(({ element, directive }) => {
    const attribute = attributeOf(element, directives[directive]) as MarkupAttribute;
    const condition = directive === 'else' ? undefined : compileValue(attribute, site);
    const body = compileBlock([without(element, [attribute.name])], site);
    return objectCode({ ...(condition && compiledMembers(condition)), body });
  });
  return { kind: '"choice"', branches: `[${compiled.join(', ')}]` };
}

/** The use of a named template, without its place. */
export function compileCall(element: MarkupElement, site: Site): Members {
  const { names, context } = site;
  required(element, 'is');
  const is = attributeOf(element, 'is') as MarkupAttribute;
  const pieces = readInterpolation(is.value, is.valueAt);
  const name = pieces.every((piece) => typeof piece === 'string')
    ? { code: JSON.stringify(is.value), uses: [] }
    : compileValue(is, site);
  const data = attributeOf(element, 'data');
  const fields = data === undefined || data.value === '' ? [] : compileFields(onlyPiece(data, true), names);
  const fieldCode = fields.map((field) =>
    objectCode({
      name: field.name === undefined ? undefined : JSON.stringify(field.name),
      ...compiledMembers(field, true),
    }),
  );
  return {
    kind: '"call"',
    name: objectCode({ uses: JSON.stringify(name.uses), read: reading(name.code) }),
    templates: context.table,
    fields: `[${fieldCode.join(', ')}]`,
  };
}

/** An attribute that is one expression, in braces or not. */
function compileValue(attribute: MarkupAttribute, { names }: Site): Compiled {
  return compileExpression(onlyPiece(attribute), names);
}

function onlyPiece(attribute: MarkupAttribute, asObject = false): Embedded {
  const { value, valueAt, name } = attribute;
  if (!value.includes('{{')) return readExpression(value, valueAt);
  const pieces = readInterpolation(value, valueAt, asObject).filter(
    (piece) => typeof piece !== 'string' || piece.trim() !== '',
  );
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && typeof only !== 'string') return only;
  throw new TemplateError(`${name} takes one expression: ${name}="{{...}}".`, valueAt);
}

/** `{{list}}`, `list`, `item in list` or `item, index in list`. */
function readPair(
  attribute: MarkupAttribute,
  first: 'item' | 'index',
): { readonly list: Embedded; readonly item?: string; readonly index?: string } {
  const { value, valueAt } = attribute;
  const match = /^(\s*\(?\s*([A-Za-z_$][\w$]*)\s*(?:,\s*([A-Za-z_$][\w$]*)\s*)?\)?\s+in\s+)(.*)$/s.exec(
    value,
  );
  if (match === null || value.includes('{{')) return { list: onlyPiece(attribute) };
  const [, head = '', one = '', two, list = ''] = match;
  const [item, index] = two === undefined ? [one, undefined] : first === 'item' ? [one, two] : [two, one];
  return {
    list: readExpression(list, positionIn(value, head.length, valueAt)),
    item,
    ...(index !== undefined && { index }),
  };
}

function variable(element: MarkupElement, name: string): string | undefined {
  const attribute = attributeOf(element, name);
  if (attribute === undefined) return undefined;
  if (VARIABLE.test(attribute.value)) return attribute.value;
  throw new TemplateError(`${name} takes a name, not "${attribute.value.slice(0, 40)}".`, attribute.valueAt);
}

function without(element: MarkupElement, names: readonly string[]): MarkupElement {
  return { ...element, attributes: element.attributes.filter(({ name }) => !names.includes(name)) };
}
