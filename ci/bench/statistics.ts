/** What is kept of many samples, in their unit. */
export interface Distribution {
  readonly median: number;
  /** The middle half of the samples lies between these two. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly minimum: number;
  readonly samples: number;
}

/** @param samples at least one */
export function distribution(samples: readonly number[]): Distribution {
  const sorted = samples.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    minimum: quantile(sorted, 0),
    samples: sorted.length,
  };
}

/** The quantile of sorted samples, by linear interpolation between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
