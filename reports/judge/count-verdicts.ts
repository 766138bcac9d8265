import type { RunFile } from '../format/run-file.ts';
import { VERDICTS, type Verdict } from '../format/values.ts';

/** How many tests have each verdict; every verdict is there, also with 0. */
export function countVerdicts(results: readonly { readonly verdict: Verdict }[]): RunFile['summary'] {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const result of results) counts[result.verdict]++;
  return counts;
}
