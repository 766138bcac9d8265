import type { AuditFinding, Place } from './finding.ts';

/** What happens with an address. */
export type ReferenceKind =
  /** Its content runs as code. */
  | 'script'
  /** Its content is fetched. */
  | 'load'
  /** A person can go there. */
  | 'link'
  /** A text in a script that may be an address. */
  | 'text';

/** An address, or a text that may be one, as it is written. */
export interface Reference {
  readonly place: Place;
  readonly kind: ReferenceKind;
  readonly url: string;
  /** More follows that is only known when it runs. */
  readonly isPartial: boolean;
}

/** Code that is made from text while the MiniApp runs. */
export interface DynamicCode {
  readonly place: Place;
  /** What makes it, e.g. `eval`. */
  readonly by: string;
  /** Whether it is certain that text becomes code. */
  readonly isCertain: boolean;
}

/** A use of an API that a permission guards. */
export interface FeatureUse {
  readonly place: Place;
  /** As in the permission table. */
  readonly feature: string;
  /** What was used, e.g. `navigator.geolocation`. */
  readonly api: string;
}

/** What was read in the files of a package. Plain values: the checks judge them without parsing anything. */
export interface Facts {
  readonly references: readonly Reference[];
  readonly dynamicCode: readonly DynamicCode[];
  readonly features: readonly FeatureUse[];
  /** Files that could not be read, or not wholly. */
  readonly problems: readonly AuditFinding[];
}

/** Facts while they are gathered. */
export interface FactsDraft {
  readonly references: Reference[];
  readonly dynamicCode: DynamicCode[];
  readonly features: FeatureUse[];
  readonly problems: AuditFinding[];
}

/** Where a piece of source begins in its file, for the code and styles within HTML. */
export interface Origin {
  readonly path: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The place of a position in a piece of source; `line` and `column` from 1. */
export function placeIn(origin: Origin, line: number, column: number): Place {
  return {
    path: origin.path,
    line: origin.line + line - 1,
    column: line === 1 ? origin.column + column - 1 : column,
  };
}
