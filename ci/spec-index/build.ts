import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../read-arguments.ts';
import { loadCoverage, mappingOf } from './coverage-file.ts';
import { formatJson, indexPath, isNormative } from './index-file.ts';
import { readText, type ReadText, toIndex } from './read-text.ts';
import { TEXTS, type Text } from './texts.ts';

const USAGE = `npm run spec-index -- --texts DIR [--only TEXT] [--words | --unmapped]

Writes the index of the pinned texts.
--texts     a folder with one folder for each text (index.html and COMMIT)
--only      this text
--words     prints instead the normative sentences and steps, and what the coverage files say of each
--unmapped  the same, of those that no coverage file speaks of`;

const { values } = readArguments(USAGE, {
  options: {
    texts: { type: 'string' },
    words: { type: 'boolean' },
    unmapped: { type: 'boolean' },
    only: { type: 'string' },
  },
});
if (values.texts === undefined) {
  console.error(
    'Say where the texts are: --texts DIR, a folder with one folder for each of them (index.html and COMMIT).',
  );
  process.exit(2);
}
for (const text of TEXTS) {
  if (values.only !== undefined && values.only !== text.name) continue;
  const folder = join(values.texts, text.name);
  const read = readText(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (values.words === true || values.unmapped === true) {
    printWords(text, read, values.unmapped === true);
    continue;
  }
  const revision = readFileSync(join(folder, 'COMMIT'), 'utf8').trim();
  const index = toIndex(text.name, revision, read);
  writeFileSync(indexPath(text.name), await formatJson(index));
  const normative = Object.values(index.sentences)
    .flat()
    .filter((sentence) => isNormative(text, sentence)).length;
  console.log(
    `${text.name}: ${index.anchors.length} anchors, ${read.sentences.length} sentences, ${normative} of them normative, ${read.algorithms.size} algorithms`,
  );
}

function printWords(text: Text, read: ReadText, unmappedOnly: boolean): void {
  const coverage = loadCoverage(text.name);
  console.log(`\n# ${text.name}`);
  for (const sentence of read.sentences.filter((sentence) => isNormative(text, sentence))) {
    const mapped = mappingOf(coverage, sentence.section, sentence.hash);
    if (unmappedOnly && mapped !== undefined) continue;
    const aside = sentence.informative === true ? ' (informative)' : '';
    console.log(
      `${sentence.section} ${sentence.hash}${aside} ${JSON.stringify(mapped ?? null)}\n  ${sentence.words}`,
    );
  }
  for (const [anchor, { section, steps }] of read.algorithms) {
    const mapped = coverage.algorithms[anchor];
    if (unmappedOnly && mapped !== undefined) continue;
    console.log(`\nalgorithm ${anchor} in ${section}: ${JSON.stringify(mapped ?? null)}`);
    for (const [number, { words }] of steps) console.log(`  ${number}. ${words}`);
  }
}
