import { expect } from 'chai';
import { EVENT_PATIENCE, HostChannel } from './host-channel.ts';
import { RecordWriter } from './record-writer.ts';
import { RingWriter } from './ring.ts';
import { SharedMemory } from './shared-memory.ts';

/** Milliseconds that go by from one look at the clock to the next. */
const TICK = 0.25;

/**
 * A host's channel and a worker that answers late, without a second thread: time goes by as the host looks at its clock, and
 * what the worker does is due at a time.
 */
function open() {
  const memory = new SharedMemory();
  const due: { at: number; answer: number }[] = [];
  let time = 1000;
  const ring = new RingWriter(memory, () => {});
  const writer = new RecordWriter((batch) => ring.write(batch));
  const pass = (milliseconds: number): number => {
    time += milliseconds;
    for (let next = due[0]; next !== undefined && next.at <= time; next = due[0]) {
      due.shift();
      writer.done(next.answer, true);
      writer.flush();
    }
    return time;
  };
  let standstill = { looks: 0, milliseconds: 0 };
  const channel = new HostChannel({
    memory,
    turn: () => {},
    now: () => pass(TICK + (--standstill.looks === 0 ? standstill.milliseconds : 0)),
    page: () => undefined,
    done() {},
    broken(reason) {
      throw new Error(reason);
    },
  });
  let questions = 0;
  let free = 0;
  /** Asks; the worker answers one after the other, each after so many milliseconds. */
  const ask = (takes: number) => {
    const answer = ++questions;
    free = Math.max(free, time) + takes;
    due.push({ at: free, answer });
    const start = time;
    return { prevented: channel.await(answer), waited: time - start };
  };
  return {
    ask,
    pass,
    /** The worker does nothing for a while. */
    stall: (milliseconds: number) => void (free = time + milliseconds),
    /** After some looks the machine lets no thread of this program run for a while. */
    standStill: (milliseconds: number) => void (standstill = { looks: 10, milliseconds }),
  };
}

describe('a worker that answers late', () => {
  it('is waited for as long as it has patience, and no longer', () => {
    const { ask, pass } = open();
    expect(ask(EVENT_PATIENCE - 1).prevented).to.equal(true);
    pass(100);
    const { prevented, waited } = ask(1_000);
    expect(prevented).to.equal(undefined);
    expect(waited).to.be.within(EVENT_PATIENCE, EVENT_PATIENCE + 2);
  });

  it('is obeyed again from the next event on, when it has caught up', () => {
    const { ask, pass } = open();
    expect(ask(30).prevented).to.equal(undefined);
    pass(100);
    for (let event = 0; event < 20; event++) expect(ask(1).prevented, `${event}`).to.equal(true);
    for (let round = 0; round < 20; round++) {
      expect(ask(30).waited, `${round}`).to.be.above(EVENT_PATIENCE);
      pass(20);
    }
  });

  it('is obeyed from the next event on even if its late answers come with it', () => {
    const { ask } = open();
    expect(ask(20).prevented).to.equal(undefined);
    expect(ask(1).prevented).to.equal(true);
    expect(ask(1).prevented).to.equal(true);
  });

  it('takes a small share of the host’s time while it does nothing', () => {
    const { ask, pass, stall } = open();
    stall(5_000);
    let waited = 0;
    for (let event = 0; event < 100; event++) {
      waited += ask(1).waited;
      pass(20);
    }
    expect(waited).to.be.below(3 * EVENT_PATIENCE + 0.15 * 2_500);
    pass(5_000);
    expect(ask(1).prevented, 'after that').to.equal(true);
  });

  it('has caught up when the last of its late answers came, not the first', () => {
    const { ask, pass, stall } = open();
    stall(200);
    for (let event = 0; event < 20; event++) ask(5);
    pass(160);
    const start = pass(0);
    for (let event = 0; event < 4; event++) ask(5);
    expect(pass(0) - start, 'while answers are still to come').to.be.below(2 * EVENT_PATIENCE);
    pass(500);
    expect(ask(EVENT_PATIENCE - 1).prevented).to.equal(true);
  });

  it('is obeyed when the machine let neither thread run for a while', () => {
    const { ask, standStill } = open();
    standStill(EVENT_PATIENCE + 1);
    expect(ask(EVENT_PATIENCE + 5).prevented).to.equal(true);
  });

  it('is obeyed when its answer came while the host’s thread stood still', () => {
    const { ask, standStill } = open();
    standStill(4 * EVENT_PATIENCE);
    expect(ask(2 * EVENT_PATIENCE).prevented).to.equal(true);
  });
});
