import type { Random } from './random.ts';

/** Strings, numbers, words and marks of JSON, URIs, markup and scripts. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\p{L}_$][\p{L}\p{N}_$]*|[^\s\p{L}\p{N}]/gu;

/** Values that code forgets: edges of types, names that objects have by themselves, text that isn't what it looks like. */
const SURPRISES = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '-0',
  '1e999',
  '9007199254740993',
  '0.1',
  '""',
  '" "',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\ud800"',
  '"\\u0000"',
  '"\u202e"',
  '"e\u0301"',
  '"../../x"',
  '"/"',
  '"."',
  '"%2e%2e"',
  '"%00"',
  '[]',
  '{}',
  '[null]',
  '{"":0}',
  '//',
  '?',
  '#',
  '%',
  '@',
  ':',
];
/** More than this would be slow to split and is no text that anybody writes. */
const MOST = 256 * 1024;

/** Replaces, swaps, removes or repeats a word of a text, so that it stays nearly well-formed. Leaves binary input alone. */
export function mutateTokens(input: Uint8Array, random: Random): Uint8Array {
  if (input.length === 0 || input.length > MOST) return input;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
  } catch {
    return input;
  }
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length === 0) return input;
  const token = random.pick(tokens);
  const other = random.pick(tokens)[0];
  const replacement = random.pick([
    () => random.pick(SURPRISES),
    () => random.pick(SURPRISES),
    () => other,
    () => '',
    () => `${token[0]}${token[0]}`,
    () => '['.repeat(1 + random.below(2000)),
    () => `"${'x'.repeat(random.below(5000))}"`,
  ])();
  const end = token.index + token[0].length;
  return new TextEncoder().encode(text.slice(0, token.index) + replacement + text.slice(end));
}
