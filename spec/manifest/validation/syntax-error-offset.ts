import { JsonSyntax, type JsonToken } from './json-syntax.ts';

/**
 * Where a text stops being JSON: the offset of the first character that no JSON text could have there, the text's length
 * when it ends too early, undefined when it is JSON. Engines tell this in words of their own, or not at all.
 *
 * https://www.rfc-editor.org/rfc/rfc8259#section-2
 */
export function syntaxErrorOffset(text: string): number | undefined {
  const syntax = new JsonSyntax();
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (character === ' ' || character === '\n' || character === '\r' || character === '\t') {
      at += 1;
      continue;
    }
    const token = tokenOf(character);
    if (token === undefined || !syntax.accept(token)) return at;
    const end = tokenEnd(text, at, token);
    if (end.isWrong) return end.at;
    at = end.at;
  }
  return syntax.isComplete ? undefined : at;
}

function tokenOf(character: string): JsonToken | undefined {
  if ('{}[],:'.includes(character)) return character as JsonToken;
  if (character === '"') return 'string';
  return /[-\dtfn]/.test(character) ? 'literal' : undefined;
}

/** Where a token ends; or where it stops being one. */
interface End {
  readonly at: number;
  readonly isWrong?: boolean;
}

function tokenEnd(text: string, start: number, token: JsonToken): End {
  if (token === 'string') return stringEnd(text, start);
  return token === 'literal' ? literalEnd(text, start) : { at: start + 1 };
}

function stringEnd(text: string, start: number): End {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') return { at: at + 1 };
    if (character < ' ') return { at, isWrong: true };
    if (character !== '\\') continue;
    at += 1;
    const escape = text[at] ?? '';
    if (escape === 'u') {
      for (let digit = 1; digit <= 4; digit += 1) {
        if (!/[\dA-Fa-f]/.test(text[at + digit] ?? '')) return { at: at + digit, isWrong: true };
      }
      at += 4;
    } else if (!'"\\/bfnrt'.includes(escape) || escape === '') {
      return { at, isWrong: true };
    }
  }
  return { at: text.length, isWrong: true };
}

/** The longest beginning that a number or a word can have; what follows decides whether it may end there. */
function literalEnd(text: string, start: number): End {
  const word = ['true', 'false', 'null'].find(([first]) => first === text[start]);
  if (word !== undefined) {
    for (let index = 0; index < word.length; index += 1) {
      if (text[start + index] !== word[index]) return { at: start + index, isWrong: true };
    }
    return { at: start + word.length };
  }
  return numberEnd(text, start);
}

function numberEnd(text: string, start: number): End {
  let at = text[start] === '-' ? start + 1 : start;
  const digits = (): boolean => {
    const from = at;
    while (isDigit(text[at])) at += 1;
    return at > from;
  };
  if (text[at] === '0') at += 1;
  else if (!digits()) return { at, isWrong: true };
  if (text[at] === '.') {
    at += 1;
    if (!digits()) return { at, isWrong: true };
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += 1;
    if (text[at] === '+' || text[at] === '-') at += 1;
    if (!digits()) return { at, isWrong: true };
  }
  return { at };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
