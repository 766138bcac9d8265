/** Where a statement comes from. */
export const SPECS = ['manifest', 'packaging', 'addressing', 'lifecycle', 'widget'] as const;
export type Spec = (typeof SPECS)[number];

/**
 * How binding it is: an RFC 2119 keyword, the step of an algorithm or a definition that fixes behaviour (`step`), or a
 * sentence of a text without keywords (`requirement`).
 */
export const LEVELS = ['MUST', 'SHOULD', 'MAY', 'step', 'requirement'] as const;
export type Level = (typeof LEVELS)[number];

/** Why a statement has no test now; the list is closed, so that nobody can explain a gap away. */
export const UNTESTED_REASONS = [
  /** It binds authors and their tools; a host cannot break it. */
  'binds-authors',
  /** A conforming and a non-conforming host look the same from outside. */
  'not-observable',
  /** The text leaves the choice to the vendor. */
  'vendor-choice',
  /** The text contradicts itself and no reading can be scored. */
  'open-erratum',
  /** Needs a signed package and a trust list. */
  'needs-signing',
  /** Needs a host that shows widgets outside of a MiniApp. */
  'needs-widget-host',
  /** Needs a vocabulary step that does not exist yet (uninstall, change language, start assistive technology). */
  'needs-step',
  /** Needs two MiniApps in one test. */
  'needs-second-miniapp',
] as const;
export type UntestedReason = (typeof UNTESTED_REASONS)[number];

/** One thing that a specification demands of a host, in our own words. */
export interface Statement {
  /** Kebab-case, begins with the spec's name, never reused: `lifecycle-page-hidden`. */
  readonly id: string;
  readonly spec: Spec;
  /** The section's heading as printed. */
  readonly section: string;
  /** Full URL with anchor. */
  readonly anchor: string;
  readonly level: Level;
  readonly summary: string;
  readonly untested?: UntestedReason;
}

/** A section of one spec: statements are added to it line by line. */
export function inSection(spec: Spec, section: string, anchor: string) {
  return (id: string, level: Level, summary: string, untested?: UntestedReason): Statement => ({
    id: `${spec}-${id}`,
    spec,
    section,
    anchor,
    level,
    summary,
    ...(untested === undefined ? {} : { untested }),
  });
}
