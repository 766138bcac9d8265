import { discoverTests } from '@miniapp-tests/conformance/authoring/discover-tests';
import { type Coverage, loadCoverage } from './coverage-file.ts';
import { functionsIn, type ImplementedFunction } from './functions.ts';
import { loadIndex, type SpecIndex } from './index-file.ts';
import { countCoverage, type Ratchet } from './ratchet.ts';
import { sourceFiles } from './source-files.ts';
import { type Text, TEXTS } from './texts.ts';

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
