import { expect } from 'chai';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { ProtocolError } from '../view-layer/view-error.ts';
import { RingReader, RingWriter } from './ring.ts';
import { CONTROL, SharedMemory } from './shared-memory.ts';

/** A batch of this length in words, which only its number tells from others. */
function batch(length: number, number: number): Int32Array {
  const made = new Int32Array(length).fill(number);
  made[0] = length;
  return made;
}

describe('the ring', () => {
  it('carries batches of any length around its end, and around the end of its counters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 200 }), (lengths) => {
        const memory = new SharedMemory(undefined, 64);
        const writer = new RingWriter(memory, () => {});
        const reader = new RingReader(memory);
        for (const [number, length] of lengths.entries()) {
          writer.write(batch(length, number));
          expect([...reader.next()!]).to.deep.equal([...batch(length, number)]);
        }
        expect(reader.next()).to.equal(undefined);
      }),
    );
  });

  it('wakes the host once, when it sleeps', () => {
    const memory = new SharedMemory(undefined, 64);
    let woken = 0;
    const writer = new RingWriter(memory, () => woken++);
    const reader = new RingReader(memory);
    expect(reader.sleep()).to.equal(true);
    writer.write(batch(4, 1));
    writer.write(batch(4, 2));
    expect(woken).to.equal(1);
    expect(reader.sleep(), 'there is something to read').to.equal(false);
    reader.next();
    reader.next();
    writer.write(batch(4, 3));
    expect(woken).to.equal(1);
  });

  it('gives copies that the logic layer can’t change any more', () => {
    const memory = new SharedMemory(undefined, 64);
    new RingWriter(memory, () => {}).write(batch(5, 7));
    const read = new RingReader(memory).next()!;
    memory.ring.fill(1);
    expect([...read]).to.deep.equal([5, 7, 7, 7, 7]);
  });

  for (const [what, head, length] of [
    ['more than it holds', 65, 10],
    ['less than nothing', -1, 10],
    ['a batch longer than what was written', 10, 11],
    ['a batch shorter than its header', 10, 2],
    ['a batch of negative length', 10, -5],
  ] as const) {
    it(`is not believed: ${what}`, () => {
      const memory = new SharedMemory(undefined, 64);
      memory.control[CONTROL.head] = head;
      memory.ring[0] = length;
      expect(() => new RingReader(memory).next()).to.throw(ProtocolError);
    });
  }

  it('lets a logic layer that is ahead wait for room', async () => {
    const memory = new SharedMemory(undefined, 1_024);
    const worker = new Worker(
      `const { workerData } = require('node:worker_threads');
       (async () => {
         const [{ RingWriter }, { SharedMemory }] = await Promise.all(workerData.modules.map((url) => import(url)));
         const writer = new RingWriter(new SharedMemory(workerData.buffer, 1024), () => {});
         for (let number = 0; number < 2000; number++) {
           const batch = new Int32Array(100).fill(number);
           batch[0] = 100;
           writer.write(batch);
         }
       })();`,
      {
        eval: true,
        workerData: {
          buffer: memory.buffer,
          modules: ['ring.ts', 'shared-memory.ts'].map((file) => new URL(file, import.meta.url).href),
        },
      },
    );
    const ended = once(worker, 'exit');
    const reader = new RingReader(memory);
    const { control } = memory;
    // It has filled the ring, and waits.
    while (Atomics.load(control, CONTROL.head) < 1_000) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 50));
    expect(Atomics.load(control, CONTROL.head)).to.equal(1_000);
    for (let number = 0; number < 2_000;) {
      const read = reader.next();
      if (read === undefined) await new Promise((done) => setTimeout(done));
      else expect([read.length, read[1]]).to.deep.equal([100, number++]);
    }
    await ended;
  });
});
