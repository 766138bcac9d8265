import { parseExpressionAt, type Expression } from 'acorn';
import { LIMITS } from './limits.ts';
import { positionIn, TemplateError, type Position } from './template-error.ts';

/** An expression, and where it begins. */
export interface Embedded {
  readonly expression: Expression;
  readonly at: Position;
  /** What the tree's positions refer to, and how many characters of it stand before the expression's own. */
  readonly text: string;
  readonly shift: number;
}

export type Piece = string | Embedded;

/** `}}` may be part of an expression; more of them in one are not looked at. */
const MAX_ENDS = 20;

/**
 * Splits text at its `{{ }}`. With `asObject`, what stands in them is the inside of an object: `{{a, b: 1, ...c}}`.
 *
 * @throws {TemplateError} for what is no expression
 */
export function readInterpolation(text: string, at: Position, asObject = false): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', done)) {
    if (start > done) pieces.push(text.slice(done, start));
    const { piece, end } = readEmbedded(text, start + 2, positionIn(text, start + 2, at), asObject);
    pieces.push(piece);
    done = end + 2;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

/** A text that is an expression as a whole. @throws {TemplateError} */
export function readExpression(text: string, at: Position): Embedded {
  if (text.length > LIMITS.expressionLength) throw tooLong(at);
  const parsed = tryToParse(text, false);
  if ('expression' in parsed) return { ...parsed, at, text };
  throw new TemplateError(parsed.problem, positionIn(text, parsed.offset, at));
}

function readEmbedded(
  text: string,
  start: number,
  at: Position,
  asObject: boolean,
): { readonly piece: Embedded; readonly end: number } {
  let first: Unparsed | undefined;
  let end = text.indexOf('}}', start);
  for (let count = 0; end >= 0 && count < MAX_ENDS; count++, end = text.indexOf('}}', end + 1)) {
    const inside = text.slice(start, end);
    if (inside.length > LIMITS.expressionLength) throw tooLong(at);
    const parsed = tryToParse(inside, asObject);
    if ('expression' in parsed) return { piece: { ...parsed, at, text: inside }, end };
    first ??= parsed;
  }
  if (first) throw new TemplateError(first.problem, positionIn(text.slice(start), first.offset, at));
  throw new TemplateError('{{ has no }}. A < in an expression needs a blank behind it, or write &lt;.', at);
}

interface Unparsed {
  readonly problem: string;
  readonly offset: number;
}

function tryToParse(text: string, asObject: boolean): Pick<Embedded, 'expression' | 'shift'> | Unparsed {
  if (text.trim() === '')
    return { problem: 'An expression is empty. Write the name of a member of the data.', offset: 0 };
  const [head, tail] = asObject ? ['({', '\n})'] : ['(', '\n)'];
  try {
    const parsed = parseExpressionAt(`${head}${text}${tail}`, 0, {
      ecmaVersion: 2022,
      sourceType: 'module',
      preserveParens: true,
    });
    // Brackets of the text don't close those around it.
    if (parsed.type !== 'ParenthesizedExpression' || parsed.end < head.length + text.length + tail.length) {
      return { problem: 'This is not one expression.', offset: 0 };
    }
    return { expression: parsed.expression, shift: head.length };
  } catch (error) {
    const { pos, message } = error as SyntaxError & { pos?: number };
    if (pos === undefined) return { problem: 'The expression is nested too deep.', offset: 0 };
    const problem = `This is no expression: ${message.replace(/ \(\d+:\d+\)$/, '')}.`;
    return { problem, offset: Math.min(Math.max(pos - head.length, 0), text.length) };
  }
}

function tooLong(at: Position): TemplateError {
  const message = `An expression has more than ${LIMITS.expressionLength} characters. Work it out in the script.`;
  return new TemplateError(message, at);
}
