import type { Benchmark, Claim } from '../../benchmark.ts';
import { CONTENDERS, type ContenderName } from './contenders.ts';
import type { Stages } from './open-stage.ts';
import { stageBenchmark } from './stage-benchmark.ts';
import type { Pressed } from './stages/stage.ts';

export interface RowsOptions {
  readonly title: string;
  readonly button: string;
  readonly before: readonly string[];
  /** Until the change is in the page, or until it is painted, which includes a layout that all contenders pay alike. */
  readonly until: keyof Pick<Pressed, 'applied' | 'painted'>;
  readonly claims: readonly Claim<ContenderName>[];
}

/** What every contender needs for one change of rows. */
export function rowsBenchmark({
  until,
  ...options
}: RowsOptions): Benchmark<Stages<ContenderName>, ContenderName> {
  const names = Object.keys(CONTENDERS) as ContenderName[];
  return stageBenchmark({ ...options, names, time: (pressed) => pressed[until] * 1e6 });
}
