import { parse, type Literal, type Program } from 'acorn';
import { simple } from 'acorn-walk';

/** A specifier that is a URL; any other is a name of an import map. */
const IS_URL = /^(\.{0,2}\/|https?:)/i;

/**
 * Replaces the addresses that an inline script imports, since they are relative to its document. Everything else stays as
 * it is written, also what cannot be parsed and what is put together when the script runs.
 *
 * @param move gives the address that takes the place of one
 * @see https://html.spec.whatwg.org/#resolve-a-module-specifier
 */
export function rewriteScript(text: string, move: (url: string) => string): string {
  let rewritten = '';
  let end = 0;
  for (const { value, start, end: after } of specifiersIn(text)) {
    if (typeof value !== 'string' || !IS_URL.test(value)) continue;
    rewritten += text.slice(end, start) + JSON.stringify(move(value));
    end = after;
  }
  return rewritten + text.slice(end);
}

/** In the order of the text. */
function specifiersIn(text: string): readonly Literal[] {
  // Most inline scripts import nothing.
  if (!/\b(im|ex)port\b/.test(text)) return [];
  const found: Literal[] = [];
  try {
    const program = parsed(text);
    simple(program, {
      ImportDeclaration: ({ source }) => void found.push(source),
      ExportNamedDeclaration: ({ source }) => void (source && found.push(source)),
      ExportAllDeclaration: ({ source }) => void found.push(source),
      ImportExpression: ({ source }) => void (source.type === 'Literal' && found.push(source)),
    });
  } catch (error) {
    // Nested deeper than the parser can go, or no script.
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return [];
  }
  return found.sort((one, other) => one.start - other.start);
}

function parsed(text: string): Program {
  try {
    return parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parse(text, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
  }
}
