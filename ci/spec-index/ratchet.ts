import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, mappingOf } from './coverage-file.ts';
import type { SpecIndex } from './index-file.ts';

/** Numbers that may only rise: `ci/spec-index/ratchet.json`. */
export interface Ratchet {
  /** By text: sentences that at least one statement speaks of. */
  readonly sentencesWithStatement: Readonly<Record<string, number>>;
  /** By text: algorithms that a function implements. */
  readonly implementedAlgorithms: Readonly<Record<string, number>>;
  /** Statements that at least one conformance test is about. */
  readonly testedStatements: number;
}

export const RATCHET_PATH = join(import.meta.dirname, 'ratchet.json');

export const loadRatchet = (): Ratchet => JSON.parse(readFileSync(RATCHET_PATH, 'utf8')) as Ratchet;

/** Counts what the tree has now. */
export function countCoverage(
  texts: readonly { readonly index: SpecIndex; readonly coverage: Coverage }[],
  testedStatements: number,
): Ratchet {
  const sentences = texts.map(({ index, coverage }) => {
    const mappings = Object.entries(index.sentences).flatMap(([section, ofSection]) =>
      ofSection.map(({ hash }) => mappingOf(coverage, section, hash)),
    );
    const withStatement = mappings.filter(
      (mapping) => typeof mapping === 'object' && mapping.some((name) => !name.includes('/')),
    );
    return [index.text, withStatement.length] as const;
  });
  const algorithms = texts.map(
    ({ index, coverage }) =>
      [
        index.text,
        Object.values(coverage.algorithms).filter((one) => typeof one === 'object').length,
      ] as const,
  );
  return {
    sentencesWithStatement: Object.fromEntries(sentences),
    implementedAlgorithms: Object.fromEntries(algorithms),
    testedStatements,
  };
}

/** What fell below the checked-in numbers, and what could be raised; both empty when they are equal. */
export function compareRatchet(
  kept: Ratchet,
  now: Ratchet,
): { readonly fallen: string[]; readonly raised: string[] } {
  const pairs: (readonly [string, number, number])[] = [
    ['tested statements', kept.testedStatements, now.testedStatements],
    ...(['sentencesWithStatement', 'implementedAlgorithms'] as const).flatMap((kind) =>
      Object.keys({ ...kept[kind], ...now[kind] }).map(
        (text) => [`${kind} of ${text}`, kept[kind][text] ?? 0, now[kind][text] ?? 0] as const,
      ),
    ),
  ];
  const say = ([what, before, after]: readonly [string, number, number]) => `${what}: ${before} → ${after}`;
  return {
    fallen: pairs.filter(([, before, after]) => after < before).map(say),
    raised: pairs.filter(([, before, after]) => after > before).map(say),
  };
}
