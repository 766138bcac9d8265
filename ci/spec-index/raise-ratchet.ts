// `npm run spec-index:raise`: writes the numbers of the tree into ratchet.json, and refuses when one of them would fall.
import { writeFileSync } from 'node:fs';
import { formatJson } from './index-file.ts';
import { compareRatchet, loadRatchet, RATCHET_PATH } from './ratchet.ts';
import { currentRatchet } from './tree.ts';

const now = await currentRatchet();
const { fallen, raised } = compareRatchet(loadRatchet(), now);
if (fallen.length > 0) {
  console.error(`Coverage may not fall:\n${fallen.join('\n')}`);
  process.exit(1);
}
writeFileSync(RATCHET_PATH, await formatJson(now));
console.log(raised.length > 0 ? raised.join('\n') : 'Nothing to raise.');
