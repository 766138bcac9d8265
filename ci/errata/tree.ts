import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadIndex } from '../spec-index/index-file.ts';
import { ROOT, type SourceFile, sourceFiles } from '../spec-index/source-files.ts';
import { errataCitedIn, type ErratumCitation } from './citations.ts';
import { parseErrata } from './parse-errata.ts';
import { type ErratumReport, makeReport, textOf } from './report.ts';

const PATH = 'spec/ERRATA.md';

/** spec/ERRATA.md as checked in. */
export const errataFile = (): SourceFile => ({ path: PATH, text: readFileSync(join(ROOT, PATH), 'utf8') });

/** Every place of the repository that names an entry. */
export const errataCitations = (): readonly ErratumCitation[] =>
  sourceFiles('{spec,polyfills,conformance,reports,harness}/**/*.{ts,md}', '*.md')
    .filter(({ path }) => path !== PATH && !path.endsWith('.d.ts'))
    .flatMap(errataCitedIn);

/** The reports of all entries, in the order of the file. */
export function errataReports(): readonly ErratumReport[] {
  const citations = errataCitations();
  return parseErrata(errataFile()).entries.map((entry) =>
    makeReport(entry, loadIndex(textOf(entry).name).revision, citations),
  );
}
