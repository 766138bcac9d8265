import { readAnswer, type CallAnswer } from './answer.ts';
import type { CallName, CallValue, HostCallName } from './call-operations.ts';
import { RecordWriter } from './record-writer.ts';
import { RingWriter } from './ring.ts';
import { CONTROL, SharedMemory } from './shared-memory.ts';
import type { ViewLine } from './view-line.ts';

/**
 * How long a call looks for its answer before it sleeps, in milliseconds: most come sooner, and waking a thread takes longer
 * than most answers. Not where the host runs on the same processor, which would then have to wait itself.
 */
const SPIN = navigator.hardwareConcurrency > 1 ? 1 : 0;
/** Looks between two looks at the clock. */
const LOOKS = 64;
/** How long it sleeps before it looks again, should a wake-up have been lost. Milliseconds. */
const LOOK_AGAIN = 100;

const NO_CHANNEL =
  'asks the view and waits for the answer. That needs shared memory, which this page may not have: serve it with ' +
  'the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.';

export interface LogicChannelOptions {
  /** Shared with the host, where its page is cross-origin isolated. */
  readonly memory: SharedArrayBuffer | undefined;
  /** Sends the host a batch, where there is no shared memory. */
  send(batch: ArrayBuffer): void;
  /** Wakes the host, which sleeps. */
  wake(): void;
}

/** The logic layer's end of the channel: records go out in order, calls wait for their answers. */
export class LogicChannel {
  readonly #memory: SharedMemory | undefined;
  readonly #writer: RecordWriter;
  readonly #flush = (): void => this.flush();
  #isScheduled = false;
  #calls = 0;

  constructor({ memory, send, wake }: LogicChannelOptions) {
    this.#memory = memory && new SharedMemory(memory);
    const ring = this.#memory && new RingWriter(this.#memory, wake);
    this.#writer = new RecordWriter((batch) => {
      if (ring === undefined) send(batch.slice().buffer);
      else ring.write(batch);
    });
  }

  /** The line of one page. */
  line(page: number): ViewLine {
    return {
      record: (mutation) => {
        this.#writer.mutation(page, mutation);
        this.#schedule();
      },
      flush: this.#flush,
      call: (operation, node, ...args) => this.#call(page, operation, node, args).values,
    };
  }

  /** Can it ask and wait? Not where the host's page is not cross-origin isolated. */
  get isSynchronous(): boolean {
    return this.#memory !== undefined;
  }

  /**
   * Asks the host for what concerns no page, and waits.
   *
   * @throws {DOMException} NotSupportedError where the host's page is not cross-origin isolated
   */
  ask(operation: HostCallName, ...args: CallValue[]): CallAnswer {
    return this.#call(0, operation, 0, args);
  }

  /** Answers a question of the host; everything that was recorded before has taken effect when it hears that. */
  done(answer: number, prevented: boolean): void {
    this.#writer.done(answer, prevented);
    this.flush();
  }

  flush(): void {
    this.#writer.flush();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.flush();
    });
  }

  #call(page: number, operation: CallName, node: number, args: readonly CallValue[]): CallAnswer {
    const memory = this.#memory;
    if (memory === undefined) {
      throw new DOMException(`${String(args[0] ?? operation)} ${NO_CHANNEL}`, 'NotSupportedError');
    }
    this.#calls = (this.#calls + 1) | 0;
    this.#writer.call(page, this.#calls, operation, node, args);
    this.#writer.flush();
    untilAnswered(memory.control, this.#calls);
    const answer = readAnswer(memory);
    if (answer.ok) return answer;
    const [name, message] = answer.values;
    throw new DOMException(String(message), String(name));
  }
}

/** A wait can end by a notice that was meant for an earlier one, so it is repeated until the answer is there. */
function untilAnswered(control: Int32Array<SharedArrayBuffer>, number: number): void {
  const end = performance.now() + SPIN;
  do {
    for (let look = 0; look < LOOKS; look++) {
      if (Atomics.load(control, CONTROL.answered) === number) return;
    }
  } while (performance.now() < end);
  for (;;) {
    // Said before looking: an answer after this look is followed by its notice.
    Atomics.store(control, CONTROL.waitsForAnswer, 1);
    const seen = Atomics.load(control, CONTROL.answered);
    if (seen === number) break;
    Atomics.wait(control, CONTROL.answered, seen, LOOK_AGAIN);
  }
  Atomics.store(control, CONTROL.waitsForAnswer, 0);
}
