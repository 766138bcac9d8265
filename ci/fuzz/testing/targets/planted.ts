import type { FuzzTarget } from '../../target.ts';

/** Fails in every way that can be found, so that the finding itself can be tested. */
const target: FuzzTarget = {
  name: 'planted',
  seeds: async () =>
    ['crash', 'reject', 'hang', 'never', 'hog', 'believe', 'die', 'well'].map((text) =>
      new TextEncoder().encode(text),
    ),
  run: async (input) => {
    const text = new TextDecoder().decode(input);
    // The seeds are harmless; a byte more is not.
    if (text.startsWith('crash') && text.length > 5) throw new TypeError('planted');
    if (text.startsWith('reject') && text.length > 6) void Promise.reject(new Error('unhandled'));
    if (text.startsWith('hang') && text.length > 4) for (;;);
    if (text.startsWith('never') && text.length > 5) await new Promise(() => {});
    if (text.startsWith('hog') && text.length > 3) hog();
    if (text.startsWith('believe') && text.length > 7) new Uint16Array(200 * 1024 * 1024);
    if (text.startsWith('die') && text.length > 3) process.kill(process.pid, 'SIGKILL');
  },
};
/** Many pieces, each innocent. */
function hog(): number {
  return Array.from({ length: 300 }, () => new Uint8Array(1024 * 1024).fill(1)).length;
}

export default target;
