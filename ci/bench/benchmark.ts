type Awaitable<T> = T | Promise<T>;

/**
 * What one contender does; a promise is awaited within the measured time. Its result is not looked at, unless the
 * contenders time themselves: then it is the nanoseconds of one call, for what a clock out here can't see.
 */
export type Contender<C> = (context: C) => unknown;

/** A sentence about speed that a run shows true or false. */
export type Claim<N extends string = string> = {
  readonly text: string;
  readonly contender: N;
} & (
  | {
      readonly against: N;
      /** The claim holds when the contender's median is at most this many times the other's; without it the ratio is only shown. */
      readonly atMost?: number;
    }
  /** ... when it is at most this many nanoseconds above the other's. */
  | { readonly against: N; readonly atMostMore: number }
  /** ... when it is at most this many nanoseconds. */
  | { readonly atMostNs: number }
);

/** A figure that isn't a time, e.g. bytes read or memory used. */
export interface Measure<C> {
  readonly name: string;
  /** E.g. `bytes`, `MB`, `x`; printed as it is. */
  readonly unit: string;
  /** The largest value with which the run still passes; without it the figure is only shown. */
  readonly atMost?: number;
  value(context: C): Awaitable<number>;
}

export interface Benchmark<C, N extends string = string> {
  /** What is done to what, e.g. `Open a package of 300 files and 4 MB`. */
  readonly title: string;
  /** npm packages among the contenders; their versions are printed. */
  readonly peers?: readonly string[];
  /** Makes the input once, outside all measured time; throws when a contender gives a wrong result. */
  prepare(): Awaitable<C>;
  readonly contenders: Readonly<Record<N, Contender<C>>>;
  readonly claims?: readonly Claim<NoInfer<N>>[];
  /** Taken before the contenders run. */
  readonly measures?: readonly Measure<C>[];
  /** Samples of each contender, default 25. */
  readonly rounds?: number;
  /** Contenders give their times themselves, in nanoseconds. */
  readonly timeThemselves?: boolean;
  /** Samples of contenders that are too slow for all rounds. */
  readonly samples?: Readonly<Partial<Record<NoInfer<N>, number>>>;
  /** Puts away what `prepare` made, e.g. browsers. */
  close?(context: C): Awaitable<void>;
}

/**
 * Declares a benchmark: the default export of `ci/bench/<area>/<name>.ts`, run by `npm run bench -- <area>/<name>`.
 * Only adds types: the names in the claims must be contenders, and all of them get what `prepare` makes.
 */
export function benchmark<C, N extends string>(definition: Benchmark<C, N>): Benchmark<C, N> {
  return definition;
}
