import type { Change } from './compare-index.ts';
import type { Touched } from './touched-by.ts';

/** A change and what it touches, as lines for people. */
export function describeChange(text: string, change: Change, touched: Touched): string {
  const step = change.step === undefined ? '' : ` ${change.step}`;
  const lines = [`${text}#${change.anchor}: ${change.what}${step} ${change.kind}`];
  if (change.words !== undefined) lines.push(`  now: ${change.words}`);
  if (change.before !== undefined) lines.push(`  in the index: ${change.before}`);
  for (const kind of ['statements', 'code', 'tests'] as const) {
    if (touched[kind].length > 0) lines.push(`  ${kind}: ${touched[kind].join(', ')}`);
  }
  return lines.join('\n');
}
