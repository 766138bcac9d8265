import type { Benchmark, Contender } from './benchmark.ts';
import type { BenchmarkResult, MeasureResult } from './benchmark-result.ts';
import { judge } from './judge.ts';
import { distribution } from './statistics.ts';

const DEFAULT_ROUNDS = 25;
/** A sample shorter than this would measure the clock. */
const SAMPLE_NS = 2e6;
const WARM_UP = { atLeastNs: 300e6, atMostNs: 2000e6, stableWithin: 0.1 };

export interface MeasureOptions {
  /** Instead of the benchmark's own number. */
  readonly rounds?: number;
  /** Called with what is being done, for people who wait. */
  readonly progress?: (text: string) => void;
  /** Collects garbage, so that no contender pays for another's. */
  readonly collectGarbage?: () => void;
}

/** Runs one benchmark: measures, warm-up of every contender, then rounds in which each contender is sampled once. */
export async function measureBenchmark<C>(
  name: string,
  benchmark: Benchmark<C>,
  options: MeasureOptions = {},
): Promise<Omit<BenchmarkResult, 'peers'>> {
  options.progress?.('preparing');
  const context = await benchmark.prepare();
  try {
    return await measurePrepared(name, benchmark, context, options);
  } finally {
    await benchmark.close?.(context);
  }
}

async function measurePrepared<C>(
  name: string,
  benchmark: Benchmark<C>,
  context: C,
  { rounds = benchmark.rounds ?? DEFAULT_ROUNDS, progress, collectGarbage }: MeasureOptions,
): Promise<Omit<BenchmarkResult, 'peers'>> {
  const { timeThemselves = false, samples = {} } = benchmark;
  const measures: MeasureResult[] = [];
  for (const measure of benchmark.measures ?? []) {
    progress?.(measure.name);
    collectGarbage?.();
    measures.push({ name: measure.name, unit: measure.unit, value: await measure.value(context) });
  }

  const time = timeThemselves ? ownTime : timeOutside;
  const wanted = samples as Readonly<Record<string, number | undefined>>;
  const lanes: Lane<C>[] = [];
  for (const [contender, run] of Object.entries<Contender<C>>(benchmark.contenders)) {
    progress?.(`warming up ${contender}`);
    const batch = await warmUp(run, context, time);
    lanes.push({ name: contender, run, batch: timeThemselves ? 1 : batch, samples: [] });
  }
  for (let round = 1; round <= rounds; round++) {
    for (const lane of shuffled(lanes)) {
      if (lane.samples.length >= (wanted[lane.name] ?? rounds)) continue;
      progress?.(`round ${round} of ${rounds}, ${lane.name}`);
      collectGarbage?.();
      // One call beside the measured ones: collecting garbage may have thrown away compiled code.
      if (!timeThemselves) await time(lane.run, context, 1);
      lane.samples.push((await time(lane.run, context, lane.batch)) / lane.batch);
    }
  }

  const contenders = lanes.map(({ name, batch, samples }) => ({ name, batch, ...distribution(samples) }));
  const { claims, shown } = judge(benchmark, contenders, measures);
  return { name, title: benchmark.title, contenders, measures: [...measures, ...shown], claims };
}

interface Lane<C> {
  readonly name: string;
  readonly run: Contender<C>;
  readonly batch: number;
  readonly samples: number[];
}

/** Nanoseconds that a number of calls take. */
type Time = <C>(run: Contender<C>, context: C, calls: number) => Promise<number>;

/** Runs a contender until its times stop falling; gives the number of calls that make a sample long enough. */
async function warmUp<C>(run: Contender<C>, context: C, time: Time): Promise<number> {
  const began = process.hrtime.bigint();
  let batch = 1;
  let before = Infinity;
  for (;;) {
    const total = await time(run, context, batch);
    const each = total / batch;
    const elapsed = Number(process.hrtime.bigint() - began);
    const stable = Math.abs(before - each) <= WARM_UP.stableWithin * each;
    if (elapsed >= WARM_UP.atMostNs || (elapsed >= WARM_UP.atLeastNs && stable)) {
      return Math.max(1, Math.ceil(SAMPLE_NS / Math.max(each, 1)));
    }
    before = each;
    if (total < SAMPLE_NS) batch *= 2;
  }
}

/** Promises are awaited one after another; other results cost no turn of the loop. */
async function timeOutside<C>(run: Contender<C>, context: C, calls: number): Promise<number> {
  const began = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) {
    const result = run(context);
    if (result instanceof Promise) await result;
  }
  return Number(process.hrtime.bigint() - began);
}

async function ownTime<C>(run: Contender<C>, context: C, calls: number): Promise<number> {
  let total = 0;
  for (let call = 0; call < calls; call++) total += Number(await run(context));
  return total;
}

/** Another order each round, so that no contender always follows the same one. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
