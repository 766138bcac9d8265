import type { AnyNode, MemberExpression, Node } from 'acorn';

/** Names of the global object: what is read from it is global too. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'top', 'parent', 'frames']);

/** No API has a longer name; a chain of thousands must not be followed from each of its ends. */
const MOST_PARTS = 16;

/** A text that a script holds, whole or from its beginning. */
export interface StaticText {
  readonly text: string;
  /** Whether something follows that only running tells. */
  readonly isPartial: boolean;
  /** The literal that it begins with. */
  readonly node: Node;
}

/** The text that an expression is, or begins with. */
export function staticText(node: AnyNode | undefined): StaticText | undefined {
  let leftmost: AnyNode | undefined = node;
  let isPartial = false;
  while (leftmost?.type === 'BinaryExpression' && leftmost.operator === '+') {
    leftmost = leftmost.left;
    isPartial = true;
  }
  if (leftmost?.type === 'ParenthesizedExpression') leftmost = leftmost.expression;
  if (leftmost?.type === 'Literal' && typeof leftmost.value === 'string') {
    return { text: leftmost.value, isPartial, node: leftmost };
  }
  if (leftmost?.type !== 'TemplateLiteral') return undefined;
  const first = leftmost.quasis[0]?.value.cooked ?? '';
  return { text: first, isPartial: isPartial || leftmost.expressions.length > 0, node: leftmost };
}

function propertyName({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  const written = staticText(property);
  return written === undefined || written.isPartial ? undefined : written.text;
}

/**
 * The dotted name of what an expression reads, without the global object before it: `navigator.geolocation` for
 * `window['navigator'].geolocation`.
 *
 * @returns undefined for what has no name that the source shows
 */
export function nameOf(node: AnyNode | undefined): string | undefined {
  const parts: string[] = [];
  let object: AnyNode | undefined = node;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    if (object?.type === 'ChainExpression') object = object.expression;
    else if (object?.type === 'ParenthesizedExpression') object = object.expression;
    // `(0, eval)` is what eval is.
    else if (object?.type === 'SequenceExpression') object = object.expressions.at(-1);
    else if (object?.type === 'MemberExpression') {
      const name = propertyName(object);
      if (name === undefined) return undefined;
      parts.push(name);
      object = object.object;
    } else break;
  }
  if (object?.type !== 'Identifier') return undefined;
  parts.push(object.name);
  parts.reverse();
  while (parts.length > 1 && GLOBAL_OBJECTS.has(parts[0] ?? '')) parts.shift();
  return parts.join('.');
}

/** The last part of what an expression reads, whatever it is read from: `open` for `anything().open`. */
export function lastNameOf(node: AnyNode | undefined): string | undefined {
  const read = node?.type === 'ChainExpression' ? node.expression : node;
  if (read?.type === 'Identifier') return read.name;
  return read?.type === 'MemberExpression' ? propertyName(read) : undefined;
}
