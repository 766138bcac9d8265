import { setTimeout } from 'node:timers/promises';
import { memoryRun } from '../peak-memory.ts';

const MEBIBYTE = 1024 * 1024;

/** Prepares with more than it runs with, and lets go of it before it ends. */
export default memoryRun({
  prepare: () => new Uint8Array(200 * MEBIBYTE).fill(1).length,
  run: async () => {
    for (let round = 0; round < 3; round++) {
      new Uint8Array(64 * MEBIBYTE).fill(1);
      globalThis.gc?.();
      // Buffers are given back in the background.
      await setTimeout(200);
    }
  },
});
