// `npm run test:all`: the project's tests, the isolation in three engines, then the whole suite on every host of this machine, the coverage
// of the unit tests, the benchmarks and ten minutes of fuzzing. Its dated result, with the
// hash of the tree it is about, is written for committing.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULT_FILE, treeHash } from './tree-hash.mjs';

const root = join(import.meta.dirname, '..');
const PARTS = [
  ['npm', ['test'], /^\d+ passed, \d+ failed.*$/m],
  ['npm', ['run', 'test:engines'], /^engines: .*$/m],
  ['npm', ['start'], /^\d+ passed, \d+ failed, \d+ timeout.*$/m],
  ['npm', ['run', 'coverage'], /^[\d.]+ % of the code lines.*branches/m],
  ['npm', ['run', 'bench'], /^\d+ of \d+ claims hold.*$/m],
  ['npm', ['run', 'fuzz', '--', '--minutes', '10'], /^all: .*$/m],
];

const summary = [];
let failed = false;
for (const [command, args, closingLine] of PARTS) {
  const name = [command, ...args].join(' ');
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  process.stdout.write(result.stdout);
  const line = result.stdout.match(closingLine)?.[0] ?? 'no closing line';
  summary.push(`${name}: ${line}`);
  failed ||= result.status !== 0;
}
const date = new Date().toISOString();
writeFileSync(
  join(root, RESULT_FILE),
  JSON.stringify({ date, tree: treeHash(root), passed: !failed, summary }, null, 2) + '\n',
);
console.log(`Recorded in ${RESULT_FILE}. Commit it.`);
process.exitCode = failed ? 1 : 0;
