// A target's process: one thread gives inputs (thread.ts), this one watches it. Started by campaign.ts.
import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { currentInput } from './current-input.ts';
import { LIMITS, type ChildMessage, type ChildTask, type FindingKind } from './finding.ts';
import { IDLE, SLOT, type ThreadData, type ThreadMessage } from './thread.ts';

const WATCH_EVERY_MS = 50;
/** Seeds may have to be made first: keys, packages. */
const GET_READY_MS = 60_000;

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;
const shared = new SharedArrayBuffer(3 * 8);
const state = new BigInt64Array(shared);
Atomics.store(state, SLOT.startedNs, IDLE);
const tell = (message: ChildMessage): void => void process.send?.(message);

// Ctrl-C is for the parent to answer; without a parent there is nobody to find anything for.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

const worker = new Worker(new URL('./thread.ts', import.meta.url), {
  workerData: { task, shared } satisfies ThreadData,
  resourceLimits: { maxOldGenerationSizeMb: 2 * (LIMITS.bytes / 1024 / 1024) },
});
let ready = false;
let mostMemory = Infinity;
let endsAt = Infinity;
const began = performance.now();

worker.on('message', (message: ThreadMessage) => {
  if ('ready' in message) {
    ready = true;
    mostMemory = process.memoryUsage.rss() + LIMITS.bytes;
    endsAt = performance.now() + task.milliseconds;
  } else if ('done' in message) {
    finish();
  } else {
    observe(message.kind, message.detail, message);
  }
});
worker.on('error', (error: NodeJS.ErrnoException) => {
  const kind = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
  observe(kind, error.stack ?? error.message);
  finish();
});
worker.on('exit', () => {
  // Nothing was left to wait for, and yet the run was not over.
  if (Atomics.load(state, SLOT.startedNs) !== IDLE) observe('hang', 'its promise never settles');
  finish();
});

setInterval(() => {
  const started = Atomics.load(state, SLOT.startedNs);
  const milliseconds = started === IDLE ? 0 : Number(process.hrtime.bigint() - started) / 1e6;
  if (milliseconds > LIMITS.milliseconds) {
    observe('hang', `not over after ${LIMITS.milliseconds} ms`);
    finish();
  } else if (started !== IDLE && process.memoryUsage.rss() > mostMemory) {
    observe('memory', `over ${LIMITS.bytes / 1024 / 1024} MB`);
    finish();
  } else if (!ready && performance.now() - began > GET_READY_MS) {
    observe('hang', `the seeds were not ready after ${GET_READY_MS} ms`);
    finish();
  } else if (performance.now() > endsAt) {
    Atomics.store(state, SLOT.stop, 1n);
  }
  tell({ inputs: Number(Atomics.load(state, SLOT.inputs)) });
}, WATCH_EVERY_MS);

/** Keeps the input under the hash of its bytes, so that the same one is kept once. */
function observe(kind: FindingKind, detail: string, { number, input } = currentInput(task.folder)): void {
  const name = `${kind}-${createHash('sha256').update(input).digest('hex').slice(0, 16)}.bin`;
  const file = join(task.folder, name);
  writeFileSync(file, input);
  tell({ observed: { kind, number, detail, file } });
}

/** Everything told first: a process that exits at once would lose it. */
function finish(): void {
  process.send?.({ inputs: Number(Atomics.load(state, SLOT.inputs)) } satisfies ChildMessage, () =>
    process.exit(),
  );
}
