import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './read-arguments.ts';
import { compareWithIndex } from './spec-index/compare-index.ts';
import { describeChange } from './spec-index/describe-change.ts';
import { readText } from './spec-index/read-text.ts';
import { touchedBy } from './spec-index/touched-by.ts';
import { loadTexts, wholeTree } from './spec-index/tree.ts';

const USAGE = `npm run drift -- --texts DIR [--json]

Compares newer texts with the index; exit code 1 when something changed.
--texts  a folder with one folder for each text (miniapp-manifest/index.html, …)`;

const { values } = readArguments(USAGE, {
  options: { texts: { type: 'string' }, json: { type: 'boolean' } },
});
if (values.texts === undefined || !existsSync(values.texts)) {
  console.error(
    'Say where the newer texts are: --texts DIR, a folder with one folder for each text (miniapp-manifest/index.html, …).',
  );
  process.exit(2);
}
const tree = await wholeTree();
const found = [];
for (const { text, index, coverage } of loadTexts()) {
  const file = join(values.texts, text.name, 'index.html');
  if (!existsSync(file)) {
    console.error(`${text.title}: not compared, there is no ${file}.`);
    continue;
  }
  for (const change of compareWithIndex(index, readText(readFileSync(file, 'utf8')))) {
    found.push({ text: text.name, ...change, touches: touchedBy(change, index, coverage, tree) });
  }
}
if (values.json === true) console.log(JSON.stringify({ changes: found }, null, 2));
else {
  for (const change of found) console.log(describeChange(change.text, change, change.touches));
  console.log(found.length === 0 ? 'Nothing changed.' : `${found.length} changes.`);
}
process.exitCode = found.length === 0 ? 0 : 1;
