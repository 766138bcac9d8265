import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something whose memory is measured: the default export of a file of its own in a `testing` folder. */
export interface MemoryRun<C> {
  /** Makes the input; what is in memory afterwards doesn't count. */
  prepare(): C | Promise<C>;
  run(context: C): unknown;
}

/** Only adds types: `run` gets what `prepare` makes. */
export function memoryRun<C>(run: MemoryRun<C>): MemoryRun<C> {
  return run;
}

/**
 * The bytes that a run takes at its peak, as the operating system counts them for the process, garbage included.
 * @param module a file whose default export is a MemoryRun, e.g. `new URL('../testing/x.ts', import.meta.url)`;
 * it runs once, in a fresh process
 */
export function peakMemory(module: URL): Promise<number> {
  const child = fork(join(import.meta.dirname, 'peak-memory-child.ts'), [fileURLToPath(module)], {
    execArgv: ['--conditions=source', '--expose-gc'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (bytes) => resolve(Number(bytes)));
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${module.href} ended without a figure.`)));
  });
}
