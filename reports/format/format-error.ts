/** A log or run file that cannot be read or judged: what happened, where, and what to do next. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
