import { discoverTests } from '@miniapp-tests/conformance/authoring/discover-tests';
import { ALL_STATEMENTS } from '@miniapp-tests/conformance/statements/all-statements';
import { citationsIn } from './citations.ts';
import { type Coverage, loadCoverage } from './coverage-file.ts';
import { functionsIn, type ImplementedFunction } from './functions.ts';
import { loadIndex, type SpecIndex } from './index-file.ts';
import { countCoverage, type Ratchet } from './ratchet.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';
import { type Text, TEXTS } from './texts.ts';
import type { Tree } from './touched-by.ts';

/** Each text with its index and coverage, as checked in. */
export const loadTexts = (): readonly { text: Text; index: SpecIndex; coverage: Coverage }[] =>
  TEXTS.map((text) => ({ text, index: loadIndex(text.name), coverage: loadCoverage(text.name) }));

/** The documented exports of the reference implementation and the polyfills. */
export const implementedFunctions = (): readonly ImplementedFunction[] =>
  sourceFiles('spec/**/*.ts', 'polyfills/**/*.ts')
    .filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
    .flatMap(functionsIn);

/** The ratchet's numbers of the tree as it is. */
export async function currentRatchet(): Promise<Ratchet> {
  const tested = new Set((await discoverTests()).flatMap(({ definition }) => definition.statements));
  return countCoverage(loadTexts(), tested.size);
}

/**
 * The files that cite the texts in earnest: anchors in the tests of the reports and the harness, and in their data, are made
 * up.
 */
export const citingFiles = (): readonly SourceFile[] =>
  sourceFiles(
    '{spec,polyfills,conformance,reports,harness,ci}/**/*.{ts,md,html}',
    '*.md',
    'docs/**/*.md',
  ).filter(
    ({ path }) => !/^(?:reports|harness|polyfills|ci)\/(?:.*\/)?(?:[^/]*\.test\.ts$|testing\/)/.test(path),
  );

/** All that a change of a text may touch. */
export async function wholeTree(): Promise<Tree> {
  const tests = (await discoverTests()).map(({ id, definition }) => ({
    id,
    statements: definition.statements,
  }));
  return { statements: ALL_STATEMENTS, tests, citations: citingFiles().flatMap(citationsIn) };
}
