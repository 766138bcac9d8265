import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'current-input';

/** Keeps each input in the folder's one file before it is given, for when its process can't tell any more. */
export function currentInputWriter(folder: string): (number: number, input: Uint8Array) => void {
  const file = openSync(join(folder, NAME), 'w');
  const head = new DataView(new ArrayBuffer(8));
  return (number, input) => {
    head.setUint32(0, number);
    // What a longer input before left behind this one's bytes doesn't count.
    head.setUint32(4, input.length);
    writeSync(file, head, 0, 8, 0);
    writeSync(file, input, 0, input.length, 8);
  };
}

/** The last input given, and its number; an empty one when none was. */
export function currentInput(folder: string): { readonly number: number; readonly input: Uint8Array } {
  const file = join(folder, NAME);
  const kept = existsSync(file) ? readFileSync(file) : undefined;
  if (kept === undefined || kept.length < 8) return { number: 0, input: new Uint8Array() };
  return { number: kept.readUInt32BE(0), input: kept.subarray(8, 8 + kept.readUInt32BE(4)) };
}
