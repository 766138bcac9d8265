import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** Where the result of `npm run test:all` is kept; it can't be part of what it speaks about. */
export const RESULT_FILE = 'ci/full-test.json';

/**
 * A hash of every tracked file that can change a result: not the result itself, not prose, not pictures.
 * @param {string} root the clone's top folder
 * @returns {string} SHA-256 in hexadecimal
 */
export function treeHash(root) {
  const git = spawnSync('git', ['ls-files', '-s'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr}`);
  const lines = git.stdout
    .split('\n')
    .filter((line) => !/\t(ci\/full-test\.json|.*\.md|docs\/.*\.png)$/.test(line));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
