import { expect } from 'chai';
import { HostChannel, SLICE } from './host-channel.ts';
import { RecordWriter } from './record-writer.ts';
import { RingWriter } from './ring.ts';
import { SharedMemory } from './shared-memory.ts';
import { batchesOf, notingPage, type Noted } from './testing/noting-page.ts';

/** A host's channel whose turns come when the test says so; its slices end where a record takes time, and only there. */
function open(memory?: SharedMemory, busy = 0, laysOutFirst = false) {
  const noted: Noted[] = [];
  const done: number[] = [];
  const reasons: string[] = [];
  const turns: (() => void)[] = [];
  /** How many records had been carried out when the page was laid out. */
  const layouts: number[] = [];
  const page = notingPage(noted);
  const wait = (): void => {
    const end = performance.now() + busy;
    while (performance.now() < end);
  };
  const slow = {
    ...page,
    remove(id: number) {
      page.remove(id);
      wait();
    },
    blur(id: number) {
      page.blur(id);
      wait();
    },
    layOut: () => layouts.push(noted.length),
  };
  const channel = new HostChannel({
    memory,
    laysOutFirst,
    timing: { slice: busy > 0 ? SLICE : 60_000 },
    turn: (callback) => void turns.push(callback),
    page: (number) => (number === 1 ? slow : undefined),
    done: (answer) => void done.push(answer),
    broken: (reason) => void reasons.push(reason),
  });
  return { channel, noted, done, reasons, turns, layouts };
}

const removals = (count: number, page = 1) =>
  batchesOf((writer) => {
    for (let id = 1; id <= count; id++) writer.mutation(page, { do: 'remove', id });
    writer.done(1, false);
  });
const send = (channel: HostChannel, batches: readonly Int32Array[]): void => {
  for (const batch of batches) channel.receive(batch.slice().buffer);
};

describe('the host’s end of the channel', () => {
  it('carries records out at once, and answers after them', () => {
    const { channel, noted, done } = open();
    send(channel, removals(3));
    expect(noted).to.have.length(3);
    expect(done).to.deep.equal([1]);
  });

  it('looks at the clock after each record that may lay the page out', () => {
    const { channel, noted } = open(undefined, SLICE + 1);
    send(
      channel,
      batchesOf((writer) => {
        for (let id = 1; id <= 4; id++) writer.mutation(1, { do: 'blur', id });
      }),
    );
    expect(noted).to.have.length(1);
  });

  it('lays out once a turn, however often it was sent something', async () => {
    const { channel, layouts, turns } = open();
    send(channel, removals(3));
    send(channel, removals(3));
    expect([layouts, turns.length]).to.deep.equal([[], 1]);
    turns.shift()?.();
    await Promise.resolve();
    expect([layouts, turns.length]).to.deep.equal([[6], 0]);
  });

  it('lays out at once where frames begin with it', () => {
    const { channel, layouts } = open(undefined, 0, true);
    send(channel, removals(3));
    expect(layouts).to.deep.equal([3]);
  });

  it('does a slice a turn when there is more than a slice’s work', () => {
    const { channel, noted, done, turns } = open(undefined, 1);
    send(channel, removals(40));
    expect(noted.length).to.be.within(1, SLICE + 4);
    expect(done).to.deep.equal([]);
    let slices = 1;
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      const before = noted.length;
      turn();
      slices++;
      expect(noted.length - before).to.be.at.most(SLICE + 4);
    }
    expect([noted.length, done]).to.deep.equal([40, [1]]);
    expect(slices).to.be.at.least(4);
  });

  it('reads records about a page that is gone, without effect', () => {
    const { channel, noted, done, reasons } = open();
    send(channel, removals(3, 2));
    expect([noted, done, reasons]).to.deep.equal([[], [1], []]);
  });

  it('reads the ring when it is woken', () => {
    const memory = new SharedMemory();
    const opened = open(memory);
    const ring = new RingWriter(memory, () => opened.channel.wake());
    const writer = new RecordWriter((batch) => ring.write(batch));
    for (let id = 1; id <= 2; id++) {
      writer.mutation(1, { do: 'remove', id });
      writer.flush();
      expect(opened.noted).to.have.length(id);
    }
  });

  const BROKEN: Record<string, readonly ArrayBuffer[]> = {
    'bytes that are no words': [new ArrayBuffer(13)],
    'an empty batch': [new ArrayBuffer(0)],
    'a call, where there is no memory for its answer': batchesOf((writer) =>
      writer.call(1, 1, 'window', 0, ['innerWidth']),
    ).map((batch) => batch.slice().buffer),
  };
  for (const [what, buffers] of Object.entries(BROKEN)) {
    it(`is broken once, and then silent: ${what}`, () => {
      const { channel, noted, reasons } = open();
      for (const buffer of buffers) channel.receive(buffer);
      send(channel, removals(1));
      expect(reasons).to.have.length(1);
      expect(noted.filter(([said]) => said !== 'fail')).to.deep.equal([]);
    });
  }

  it('is broken by more than it can hold', () => {
    const { channel, reasons, turns } = open(undefined, 1);
    const many = removals(10_000);
    for (let round = 0; round < 500 && reasons.length === 0; round++) send(channel, many);
    expect(reasons).to.deep.equal(['It changes its page faster than the page can be drawn.']);
    expect(turns.length).to.be.at.most(1);
  });

  it('does nothing any more when it is closed', () => {
    const { channel, noted, turns } = open(undefined, 1);
    send(channel, removals(40));
    const before = noted.length;
    channel.close();
    for (const turn of turns) turn();
    send(channel, removals(1));
    expect(noted).to.have.length(before);
  });
});
