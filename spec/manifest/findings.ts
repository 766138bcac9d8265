import type { Violation } from '../result.ts';

/** A manifest with more things to ignore says no more by the rest of them, and a hostile one would fill the memory. */
const MOST_FINDINGS = 10_000;

/** Collects what processing ignored, with the place in the manifest where it stood. */
export class Findings {
  readonly list: Violation[];
  readonly path: string;

  constructor(list: Violation[] = [], path = '') {
    this.list = list;
    this.path = path;
  }

  /** The same collection, seen from a member or an item further inside. */
  at(segment: string | number): Findings {
    return new Findings(this.list, `${this.path}/${pointerSegment(segment)}`);
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

function pointerSegment(segment: string | number): string {
  return String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
}
