import { stripTypeScriptTypes } from 'node:module';

/**
 * The lines of a source that hold code that runs, counted from 1: no blank ones, no comments, no types.
 * @param source formatted by prettier: a line that begins with `*` belongs to a comment
 */
export function codeLines(source: string): Set<number> {
  const lines = stripTypeScriptTypes(source).split('\n');
  return new Set(lines.flatMap((line, index) => (/^\s*(\/\/|\/?\*|;?\s*$)/.test(line) ? [] : [index + 1])));
}
