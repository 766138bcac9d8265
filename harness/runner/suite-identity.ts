import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../package-root.ts';

/** Version of the suite, and in a clone its commit (`+` when files differ from it). */
export async function suiteIdentity(): Promise<{ readonly version: string; readonly revision: string }> {
  const root = packageRoot();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: root })).stdout.trim();
  try {
    const commit = await git('rev-parse', 'HEAD');
    const changes = await git('status', '--porcelain', '--untracked-files=no', '--', '..');
    return { version, revision: changes === '' ? commit : `${commit}+` };
  } catch {
    // Installed from a registry, or no git on this machine.
    return { version, revision: 'released' };
  }
}
