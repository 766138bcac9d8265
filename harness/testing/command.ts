import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `mpt` in a process of its own. */
export function startMpt(...args: string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
} {
  const main = join(packageRoot(), 'cli', 'main.ts');
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** Command lines of all processes below one, by process id. */
export function descendants(of: number): Map<number, string> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue;
    }
  }
  const found = new Map<number, string>();
  const below = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === of || below(parent));
  };
  for (const pid of parents.keys()) {
    // One without a command line has ended, or is just beginning.
    const line = below(pid) ? commandLine(pid) : '';
    if (line !== '') found.set(pid, line);
  }
  return found;
}

/** Empty when there is no such process any more. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
