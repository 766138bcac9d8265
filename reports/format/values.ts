export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A normative statement as the plan carries it, so that a matrix can be made without the suite. */
export interface StatementReference {
  /** E.g. `lifecycle-page-hidden`. */
  readonly id: string;
  /** `manifest`, `packaging`, `addressing`, `lifecycle` or `widget`. */
  readonly spec: string;
  /** Heading of the section, for grouping. */
  readonly section: string;
  /** Full URL with anchor. */
  readonly anchor: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY' | 'step' | 'requirement';
  /** The statement in our own words. */
  readonly summary: string;
  /** Why no test is about it, e.g. `binds-authors`; absent where there is a test. */
  readonly untested?: string;
}

/** A judged result. A product's lack is INAPPLICABLE with a reason, never a pass. */
export const VERDICTS = [
  'PASS',
  'FAIL',
  'TIMEOUT',
  'CRASH',
  'ERROR',
  'NOTRUN',
  'INAPPLICABLE',
  'OBSERVED',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Obtained = 'native' | 'mapped' | 'emulated' | 'manual';
