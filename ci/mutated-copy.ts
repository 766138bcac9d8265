import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edit, Mutant } from '@miniapp-tests/conformance/mutants/mutant';

const WORKSPACES = ['spec', 'polyfills', 'conformance', 'reports', 'harness'];

/**
 * Copies the tracked files into a temporary folder, with the installed packages linked in, and plants the fault.
 * @returns the copy's top folder; the caller removes it
 * @throws Error when the mutant's text does not stand in its file exactly once
 */
export function mutatedCopy(root: string, mutant: Mutant): string {
  const copy = mkdtempSync(join(tmpdir(), 'mpt-mutant-'));
  for (const file of trackedFiles(root)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkPackages(root, copy);
  for (const edit of mutant.edits) apply(copy, edit);
  return copy;
}

function apply(copy: string, { file, find, replace }: Edit): void {
  const target = join(copy, file);
  const parts = readFileSync(target, 'utf8').split(find);
  if (parts.length !== 2) {
    throw new Error(
      `${file} has the mutant's text ${parts.length - 1} times, not once; update the mutant: ${find}`,
    );
  }
  writeFileSync(target, parts.join(replace));
}

function trackedFiles(root: string): string[] {
  const git = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return git.stdout.split('\n').filter((file) => file !== '');
}

/** Everything is shared with the clone but the workspaces, which are the copy's own. */
function linkPackages(root: string, copy: string): void {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@miniapp-tests'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@miniapp-tests') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const name of WORKSPACES) {
    symlinkSync(join(copy, name), join(modules, '@miniapp-tests', name));
    const own = join(root, name, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, name, 'node_modules'));
  }
}
