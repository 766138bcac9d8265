import type { Benchmark, Claim } from './benchmark.ts';
import type { ClaimResult, ContenderResult, MeasureResult } from './benchmark-result.ts';

/** What became of a benchmark's claims, and the ratios that are only shown. */
export interface Judged {
  readonly claims: readonly ClaimResult[];
  readonly shown: readonly MeasureResult[];
}

/** Holds the claims of a benchmark, and the limits of its measures, against what was measured. */
export function judge<C>(
  { claims = [], measures = [] }: Benchmark<C>,
  contenders: readonly ContenderResult[],
  figures: readonly MeasureResult[],
): Judged {
  const median = (name: string): number =>
    contenders.find((lane) => lane.name === name)?.median ?? Number.NaN;
  const results = claims.map((claim) => compare(claim, median));
  const limits = measures.flatMap(({ name, unit, atMost }, index) =>
    atMost === undefined
      ? []
      : [{ text: `${name} (${unit})`, actual: figures[index]?.value ?? Number.NaN, atMost }],
  );
  return {
    claims: [...results, ...limits].flatMap(({ atMost, ...claim }) =>
      atMost === undefined ? [] : [{ ...claim, atMost, passed: claim.actual <= atMost }],
    ),
    shown: results
      .filter(({ atMost }) => atMost === undefined)
      .map(({ text, actual }) => ({ name: text, unit: 'x', value: actual })),
  };
}

type Compared = Omit<ClaimResult, 'passed' | 'atMost'> & { readonly atMost: number | undefined };

function compare(claim: Claim, median: (name: string) => number): Compared {
  const { text } = claim;
  const own = median(claim.contender);
  if ('atMostNs' in claim) return { text, actual: own, atMost: claim.atMostNs, isTime: true };
  const other = median(claim.against);
  if ('atMostMore' in claim) return { text, actual: own - other, atMost: claim.atMostMore, isTime: true };
  return { text, actual: own / other, atMost: claim.atMost };
}
