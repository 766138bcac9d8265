import type { Benchmark, Contender } from './benchmark.ts';
import type { BenchmarkResult, ClaimResult, ContenderResult, MeasureResult } from './benchmark-result.ts';
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
  { rounds = benchmark.rounds ?? DEFAULT_ROUNDS, progress, collectGarbage }: MeasureOptions = {},
): Promise<Omit<BenchmarkResult, 'peers'>> {
  progress?.('preparing');
  const context = await benchmark.prepare();

  const measures: MeasureResult[] = [];
  for (const measure of benchmark.measures ?? []) {
    progress?.(measure.name);
    collectGarbage?.();
    measures.push({ name: measure.name, unit: measure.unit, value: await measure.value(context) });
  }

  const lanes: { name: string; run: Contender<C>; batch: number; samples: number[] }[] = [];
  for (const [contender, run] of Object.entries<Contender<C>>(benchmark.contenders)) {
    progress?.(`warming up ${contender}`);
    lanes.push({ name: contender, run, batch: await warmUp(run, context), samples: [] });
  }
  for (let round = 1; round <= rounds; round++) {
    progress?.(`round ${round} of ${rounds}`);
    for (const lane of shuffled(lanes)) {
      collectGarbage?.();
      // One call beside the measured ones: collecting garbage may have thrown away compiled code.
      await time(lane.run, context, 1);
      lane.samples.push((await time(lane.run, context, lane.batch)) / lane.batch);
    }
  }

  const contenders = lanes.map(({ name, batch, samples }) => ({ name, batch, ...distribution(samples) }));
  return {
    name,
    title: benchmark.title,
    contenders,
    measures,
    claims: judge(benchmark, contenders, measures),
  };
}

/** Runs a contender until its times stop falling; gives the number of calls that make a sample long enough. */
async function warmUp<C>(run: Contender<C>, context: C): Promise<number> {
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

/** Nanoseconds for a number of calls. Promises are awaited one after another; other results cost no turn of the loop. */
async function time<C>(run: Contender<C>, context: C, calls: number): Promise<number> {
  const began = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) {
    const result = run(context);
    if (result instanceof Promise) await result;
  }
  return Number(process.hrtime.bigint() - began);
}

function judge<C>(
  { claims = [], measures = [] }: Benchmark<C>,
  contenders: readonly ContenderResult[],
  figures: readonly MeasureResult[],
): ClaimResult[] {
  const median = (name: string): number =>
    contenders.find((lane) => lane.name === name)?.median ?? Number.NaN;
  const ratios = claims.map(({ text, contender, against, atMost }) => ({
    text,
    actual: median(contender) / median(against),
    atMost,
  }));
  const limits = measures.flatMap(({ name, unit, atMost }, index) =>
    atMost === undefined
      ? []
      : [{ text: `${name} (${unit})`, actual: figures[index]?.value ?? Number.NaN, atMost }],
  );
  return [...ratios, ...limits].map((claim) => ({ ...claim, passed: claim.actual <= claim.atMost }));
}

/** Another order each round, so that no contender always follows the same one. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
