import type { Violation } from '../result.ts';

/** A manifest with more things to ignore says no more by the rest of them, and a hostile one would fill the memory. */
const MOST_FINDINGS = 10_000;

/** Collects what processing ignored, with the place in the manifest where it stood. */
export class Findings {
  readonly list: Violation[];
  // Kept apart until a finding needs the pointer: most places of most manifests never do.
  private readonly parent: Findings | undefined;
  private readonly segment: string | number;

  constructor(parent?: Findings, segment: string | number = '') {
    this.list = parent?.list ?? [];
    this.parent = parent;
    this.segment = segment;
  }

  /** The JSON pointer of this place; `''` for the whole manifest. */
  get path(): string {
    return this.parent === undefined ? '' : `${this.parent.path}/${pointerSegment(this.segment)}`;
  }

  /** The same collection, seen from a member or an item further inside. */
  at(segment: string | number): Findings {
    return new Findings(this, segment);
  }

  /** Notes a finding about this place; the first ten thousand are kept. */
  add(code: string, message: string): void {
    if (this.list.length < MOST_FINDINGS) this.list.push(this.violation(code, message));
  }

  /** A violation about this place, for an algorithm that fails. */
  violation(code: string, message: string): Violation {
    return { code, path: this.path, message };
  }
}

/** One segment of a JSON pointer (RFC 6901). */
export function pointerSegment(segment: string | number): string {
  const text = String(segment);
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}
