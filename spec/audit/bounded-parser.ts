import { Parser } from 'acorn';
import { TooComplex } from './source-budget.ts';

/** Code units of one regular expression; those for whole alphabets have some ten thousand. */
const LONGEST_PATTERN = 20_000;

/** What the parser's plugins replace (it has no types for them). */
interface PatternValidation {
  validateRegExpPattern(state: { readonly source: string }): void;
}

const own = Parser.prototype as unknown as PatternValidation;

/**
 * The parser, with an end to regular expressions: each is one token, but the time to check one grows with the square of
 * its length (groups of one name are compared with each other).
 */
export const BoundedParser: typeof Parser = class extends Parser {};
Object.assign(BoundedParser.prototype, {
  validateRegExpPattern(state) {
    if (state.source.length > LONGEST_PATTERN) throw new TooComplex();
    own.validateRegExpPattern.call(this, state);
  },
} satisfies PatternValidation);
