import { expect } from 'chai';
import { openContainer } from './open-container.ts';
import { processPackage } from './process-package.ts';
import { examplePackage } from './testing/example-package.ts';
import { writeContainer } from './write-container.ts';

const SEED = 20261121;
const MOST_ROUNDS = 1500;
const MILLISECONDS = 4000;
/** Milliseconds for one container; generous, since the machine may be busy. */
const SLOWEST = 5000;

/** A small generator of numbers that gives the same row for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes a few bytes, cuts out or doubles a piece. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length);
  const length = random(20);
  switch (random(4)) {
    case 0:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
    case 1:
      return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
    default: {
      const copy = bytes.slice();
      for (let count = 1 + random(4); count > 0; count--) {
        copy[random(copy.length)] = [0, 1, 0xff, 0x7f, random(256)][random(5)]!;
      }
      return copy;
    }
  }
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

describe('openContainer on mutated containers', () => {
  const files = examplePackage();
  const honest = writeContainer(files);

  it('never throws, never takes long, and never gives out a byte that was not packed', async () => {
    const random = numbersFrom(SEED);
    const uri = { scheme: 'platform', id: 'a', path: '' };
    const host = { platformVersion: 1, locale: 'en', supportedLocales: [] };
    const seen = new Map<string, number>();
    const end = Date.now() + MILLISECONDS;
    for (let round = 0; round < MOST_ROUNDS && Date.now() < end; round++) {
      const bytes = mutate(honest, random);
      const began = Date.now();
      const opened = await openContainer(bytes);
      const processed = await processPackage(bytes, uri, host);
      expect(Date.now() - began).to.be.below(SLOWEST);
      if (!opened.ok) {
        expect(opened.violations).not.to.be.empty;
        expect(processed.ok).to.equal(false);
        seen.set(opened.violations[0]!.code, (seen.get(opened.violations[0]!.code) ?? 0) + 1);
        continue;
      }
      // A mutation that is let through may rename files (in both headers), not change what they hold.
      for (const path of opened.value.paths) {
        const content = opened.value.read(path);
        const packed = files.get(path) ?? [...files.values()].find((file) => same(file, content!));
        expect(content, path).to.deep.equal(packed);
      }
    }
    expect(seen.size, [...seen.keys()].join()).to.be.above(5);
  });

  it('refuses every prefix of a container', async () => {
    for (let length = 0; length < honest.length; length++) {
      expect((await openContainer(honest.subarray(0, length))).ok, `${length} bytes`).to.equal(false);
    }
  });
});
