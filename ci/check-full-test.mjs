// Says whether the checked-in result of `npm run test:all` is about this tree. A stale one is news, not a failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULT_FILE, treeHash } from './tree-hash.mjs';

const root = join(import.meta.dirname, '..');
const file = join(root, RESULT_FILE);
if (!existsSync(file)) {
  console.log('Full test: never recorded. Run `npm run test:all` and commit its result.');
} else {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const state = result.tree === treeHash(root) ? 'of this tree' : 'STALE: the tree has changed since';
  console.log(`Full test of ${result.date} (${state}): ${result.summary.join('; ')}`);
}
