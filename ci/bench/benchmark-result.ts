import type { Distribution } from './statistics.ts';

export interface ContenderResult extends Distribution {
  readonly name: string;
  /** Calls that one sample averages over, so that it lasts long enough to be timed. */
  readonly batch: number;
}

export interface ClaimResult {
  readonly text: string;
  /** The measured ratio of medians, their difference, or the measure's value. */
  readonly actual: number;
  /** Both figures are nanoseconds. */
  readonly isTime?: true;
  readonly atMost: number;
  readonly passed: boolean;
}

export interface MeasureResult {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** What one benchmark gave; all times are nanoseconds for one call. */
export interface BenchmarkResult {
  readonly name: string;
  readonly title: string;
  readonly peers: readonly string[];
  readonly contenders: readonly ContenderResult[];
  readonly measures: readonly MeasureResult[];
  readonly claims: readonly ClaimResult[];
}
