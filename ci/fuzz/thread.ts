// The thread of a target's process that gives inputs; child.ts watches it and ends it when an input takes too long.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { currentInputWriter } from './current-input.ts';
import { LIMITS, type ChildTask } from './finding.ts';
import { inputOf } from './mutate.ts';
import type { FuzzTarget } from './target.ts';
import { watchAllocations } from './watch-allocations.ts';

/** Slots of the memory shared with the watching thread. */
export const SLOT = { startedNs: 0, inputs: 1, stop: 2 };
export const IDLE = -1n;

export interface ThreadData {
  readonly task: ChildTask;
  readonly shared: SharedArrayBuffer;
}

export type ThreadMessage =
  | { readonly ready: true }
  | { readonly done: true }
  | {
      readonly kind: 'crash' | 'memory';
      readonly number: number;
      readonly detail: string;
      readonly input: Uint8Array;
    };

if (parentPort !== null) await giveInputs(workerData as ThreadData);

async function giveInputs({ task, shared }: ThreadData): Promise<void> {
  const state = new BigInt64Array(shared);
  const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);
  let number = task.firstNumber;
  let input: Uint8Array = new Uint8Array();
  const crashed = (error: unknown): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;
    tell({ kind: 'crash', number, detail, input });
  };
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);

  const { default: target } = (await import(pathToFileURL(task.target).href)) as { default: FuzzTarget };
  const seeds = task.replay === undefined ? await target.seeds() : [];
  if (task.replay === undefined && seeds.length === 0) throw new Error(`${task.target} gives no seeds.`);
  const replayed = task.replay === undefined ? undefined : new Uint8Array(readFileSync(task.replay));
  const keep = currentInputWriter(task.folder);
  // The first use of a code path loads and compiles; what that takes is nobody's fault.
  await Promise.allSettled(seeds.map((seed) => target.run(seed.slice())));
  globalThis.gc?.();
  // What getting ready took at its worst counts for no input.
  const mostMemory = Math.max(process.memoryUsage.rss() + LIMITS.bytes, peakMemory());
  watchAllocations(LIMITS.bytes, (bytes) => {
    tell({
      kind: 'memory',
      number,
      detail: `asked for ${Math.round(bytes / 1024 / 1024)} MB at once`,
      input,
    });
  });
  tell({ ready: true });

  for (; Atomics.load(state, SLOT.stop) === 0n; number++) {
    input = replayed ?? inputOf(task.campaign, number, seeds);
    keep(number, input);
    Atomics.store(state, SLOT.startedNs, process.hrtime.bigint());
    try {
      await target.run(input.slice());
    } catch (error) {
      crashed(error);
    }
    // Rejections that nobody handles are told after a turn of the loop.
    await new Promise((resolve) => setImmediate(resolve));
    Atomics.store(state, SLOT.startedNs, IDLE);
    Atomics.add(state, SLOT.inputs, 1n);
    if (peakMemory() > mostMemory) {
      const detail = `over ${LIMITS.bytes / 1024 / 1024} MB`;
      tell({ kind: 'memory', number, detail, input });
      break;
    }
    if (replayed !== undefined) break;
  }
  tell({ done: true });
}

/** The kernel's count of the process's bytes at their most: no sampling would see all short peaks. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
