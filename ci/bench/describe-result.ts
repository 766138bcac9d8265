import { styleText } from 'node:util';
import type { BenchmarkResult, ClaimResult } from './benchmark-result.ts';

/**
 * One benchmark for people: contenders from the quickest on, then figures and claims.
 * @param stream where it will be printed, for whether that takes colours
 */
export function describeResult(result: BenchmarkResult, stream: NodeJS.WriteStream): string {
  const paint = (colour: 'green' | 'red' | 'bold' | 'dim', text: string): string =>
    styleText(colour, text, { stream });
  const contenders = result.contenders.toSorted((a, b) => a.median - b.median);
  const quickest = contenders[0]?.median ?? Number.NaN;
  const rows = contenders.map(({ name, median, lowerQuartile, upperQuartile, samples, batch }) => [
    name,
    duration(median),
    `${duration(lowerQuartile)} to ${duration(upperQuartile)}`,
    `${ratio(median / quickest)}x`,
    batch === 1 ? `${samples}` : `${samples} of ${batch}`,
  ]);
  const table = align([['contender', 'median', 'middle half', 'relative', 'samples'], ...rows]);
  return [
    paint('bold', `${result.name}: ${result.title}`),
    ...(result.peers.length > 0 ? [paint('dim', result.peers.join(', '))] : []),
    ...(rows.length === 0 ? [] : table).map((line, index) => (index === 0 ? paint('dim', line) : line)),
    ...result.measures.map(({ name, unit, value }) => `${name}: ${figure(value)} ${unit}`),
    ...result.claims.map((claim) =>
      claim.passed
        ? `${paint('green', 'holds')} ${sentence(claim)}`
        : `${paint('red', 'FAILS')} ${sentence(claim)}`,
    ),
    '',
  ].join('\n');
}

function sentence({ text, actual, atMost, isTime }: ClaimResult): string {
  const show = isTime ? duration : figure;
  return `${text}: ${show(actual)}, at most ${show(atMost)}`;
}

/** Columns of equal width; the first is flush left, the others right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Nanoseconds with a unit that leaves one to three digits before the point. */
function duration(ns: number): string {
  if (ns < 0) return `-${duration(-ns)}`;
  if (ns < 1e3) return `${ns.toPrecision(3)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toPrecision(3)} µs`;
  return ns < 1e9 ? `${(ns / 1e6).toPrecision(3)} ms` : `${(ns / 1e9).toPrecision(3)} s`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value < 0.1 ? value.toPrecision(2) : ratio(value);
}
