import type { Violation } from '../../result.ts';

/**
 * `must`: a requirement is broken, and user agents refuse the manifest or ignore the part; `should`: a recommendation is
 * not followed, or a file is not what the manifest says; `hint`: legal, but maybe not meant.
 */
export type Severity = 'must' | 'should' | 'hint';

/** One thing that a validation found, for its author to mend. `path` is a JSON pointer into the manifest. */
export interface ManifestFinding extends Violation {
  /** From 1. Of what is missing: where the object starts that lacks it. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  readonly severity: Severity;
  /** URL of the text that asks for it. */
  readonly anchor: string;
}

/** What authors and stores need to know of a manifest. */
export interface ValidationReport {
  /** True when nothing is broken that a specification requires; user agents are more lenient. */
  readonly valid: boolean;
  /** In the order of the text; at most a thousand, the gravest. */
  readonly findings: readonly ManifestFinding[];
  /** How many more there are; absent for none. */
  readonly omitted?: number;
}
