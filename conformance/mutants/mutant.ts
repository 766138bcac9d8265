export interface Edit {
  /** Path from the top folder. */
  readonly file: string;
  /** Text that stands in the file exactly once, and what replaces it. */
  readonly find: string;
  readonly replace: string;
}

/** One deliberate fault in the reference implementation, to show that the suite notices it. */
export interface Mutant {
  /** What the faulty user agent does, as a sentence. */
  readonly breaks: string;
  /** Id of the statement that it breaks. */
  readonly statement: string;
  /** What makes the fault; where several walls stand one behind the other, it takes several. */
  readonly edits: readonly Edit[];
  /** Ids of exactly the tests whose verdict the fault must change. */
  readonly noticedBy: readonly string[];
}

/** Declares a mutant. */
export function mutant(definition: Mutant): Mutant {
  return definition;
}
