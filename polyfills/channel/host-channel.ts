import { ProtocolError } from '../view-layer/view-error.ts';
import { CallAnswers, type LibraryTexts } from './call-answers.ts';
import { EventWait } from './event-wait.ts';
import { LayoutQuota } from './layout-quota.ts';
import { nextTurn } from './next-turn.ts';
import { FULL_WORDS } from './protocol.ts';
import { RecordReader } from './record-reader.ts';
import { RingReader } from './ring.ts';
import type { SharedMemory } from './shared-memory.ts';
import type { ChannelSink, PageSink } from './sinks.ts';

/** How long the host applies records before it lets a frame be drawn, in milliseconds. */
export const SLICE = 8;
/** How long the host waits for a script's word on an event that it can prevent, in milliseconds. */
export const EVENT_PATIENCE = 16;
/** How long it looks for the next call after it answered one, in milliseconds: scripts read layout in series. */
const CALL_PATIENCE = 0.1;
/** How long it looks for the batch after one that went off because it was full: more is being written. Milliseconds. */
const BATCH_PATIENCE = 8;
/** Bytes of batches that may wait where no ring bounds them. */
const QUEUE_LIMIT = 16 * 1024 * 1024;
/** The time of a frame, in which no more than a slice is spent however often the host is woken. Milliseconds. */
const FRAME = 16;
/** Records between two looks at the clock. */
const LOOK = 4;

/** How much of the host's time a MiniApp may take at once, in milliseconds. */
export interface ChannelTiming {
  /** Of records between two frames; default SLICE, Infinity carries out whatever is there. */
  readonly slice?: number;
  /** Waiting for a script's word on an event; default EVENT_PATIENCE. */
  readonly eventPatience?: number;
}

export interface HostChannelOptions {
  /** Shared with the logic layer, where this page is cross-origin isolated. */
  readonly memory: SharedMemory | undefined;
  readonly timing?: ChannelTiming | undefined;
  /** The browser lays out before it calls back with a frame, when nothing is left to be measured: it is done before; default false. */
  readonly laysOutFirst?: boolean;
  /** Calls back when the next slice may begin; default with the next frame. */
  readonly turn?: (callback: () => void) => void;
  /** The time in milliseconds; default the platform's. */
  readonly now?: () => number;
  page(number: number): PageSink | undefined;
  /** Parts of the logic layer that it loads when it needs them. */
  readonly library?: LibraryTexts;
  done(answer: number, prevented: boolean): void;
  /** A record was bad or too much; nothing more is read. */
  broken(reason: string): void;
}

/** The host's end of the channel: carries out what the logic layer recorded, in slices that leave time for frames. */
export class HostChannel {
  readonly #options: HostChannelOptions;
  readonly #ring: RingReader | undefined;
  readonly #reader: RecordReader;
  readonly #timing: Required<ChannelTiming>;
  readonly #turn: (callback: () => void) => void;
  readonly #now: () => number;
  readonly #wait: EventWait;
  readonly #queue: Int32Array[] = [];
  #queuedBytes = 0;
  #isReading = false;
  #isOpen = false;
  /** A turn was asked for. */
  #isScheduled = false;
  /** Nothing is read before it. */
  #isResting = false;
  /** Records that were carried out and not laid out since. */
  #unlaid = 0;
  #isClosed = false;
  #answeredCall = false;
  /** The last batch was a full one. */
  #wasFull = false;
  /** The logic layer may send one message to wake the host. */
  #isAsleep = false;
  #frameStart = 0;
  #spentInFrame = 0;
  readonly #quota = new LayoutQuota();
  /** The page whose records come, to be checked before anything is laid out. */
  #page: PageSink | undefined;
  readonly #answers: CallAnswers;

  constructor(options: HostChannelOptions) {
    this.#options = options;
    this.#answers = new CallAnswers(options.memory, options.library);
    this.#ring = options.memory && new RingReader(options.memory);
    this.#timing = { slice: SLICE, eventPatience: EVENT_PATIENCE, ...options.timing };
    this.#turn = options.turn ?? nextTurn;
    this.#now = options.now ?? (() => performance.now());
    this.#wait = new EventWait(this.#timing.eventPatience, this.#now);
    this.#reader = new RecordReader(this.#sink());
    this.#sleepOrGoOn();
  }

  /** A batch came as a message. */
  receive(batch: ArrayBuffer): void {
    if (this.#isClosed) return;
    this.#queuedBytes += batch.byteLength;
    if (this.#ring !== undefined || this.#queuedBytes > QUEUE_LIMIT || batch.byteLength % 4 !== 0) {
      const why =
        this.#queuedBytes > QUEUE_LIMIT
          ? 'It changes its page faster than the page can be drawn.'
          : 'Its logic layer sent a message that no logic layer sends.';
      this.#break(new ProtocolError('bad-batch', why));
      return;
    }
    this.#queue.push(new Int32Array(batch));
    if (!this.#isResting) this.#read();
  }

  /** The logic layer wrote into the ring while this host slept; false when it didn't sleep, so that nobody had to wake it. */
  wake(): boolean {
    const wasAsleep = this.#isAsleep;
    this.#isAsleep = false;
    if (wasAsleep && !this.#isResting) this.#read();
    return wasAsleep;
  }

  /**
   * Waits a moment for the answer to a question that was just asked, carrying out what comes meanwhile (a script that
   * handles an event may read layout). Undefined when it doesn't come, or isn't waited for: without shared memory, in the
   * middle of a record, or when other answers are late and were waited for long enough.
   */
  await(answer: number): boolean | undefined {
    if (this.#ring === undefined || this.#isReading || this.#isClosed) return undefined;
    this.#ring.stayAwake();
    const prevented = this.#wait.for(answer, (end) => this.#drain(end));
    this.#sleepOrGoOn();
    return prevented;
  }

  /** Nothing is read any more. */
  close(): void {
    this.#isClosed = true;
    this.#wait.close();
    this.#answers.close();
    this.#queue.length = 0;
  }

  #sink(): ChannelSink {
    return {
      page: (number) => (this.#page = this.#turnTo(this.#options.page(number))),
      done: (answer, prevented) => {
        this.#wait.answered(answer, prevented);
        this.#options.done(answer, prevented);
      },
      call: (...call) => {
        this.#answers.answer(...call);
        this.#answeredCall = true;
      },
    };
  }

  #turnTo(page: PageSink | undefined): PageSink | undefined {
    this.#page?.settle();
    return page;
  }

  /** What is left of this frame's slice: then the host draws the frame, or sleeps. */
  #read(): void {
    if (this.#isReading || this.#isClosed) return;
    const start = this.#now();
    if (start - this.#frameStart >= FRAME) this.#beginFrame(start);
    const slice = this.#slice;
    const quota = slice === Infinity ? slice : this.#quota.records;
    this.#drain(start + slice - this.#spentInFrame, quota - this.#unlaid);
    if (this.#unlaid >= quota) this.#layOut();
    this.#spentInFrame += this.#now() - start;
    this.#sleepOrGoOn();
  }

  get #slice(): number {
    return this.#quota.slice(this.#timing.slice);
  }

  #beginFrame(now: number): void {
    this.#frameStart = now;
    this.#spentInFrame = 0;
  }

  #sleepOrGoOn(): void {
    if (this.#isClosed || this.#isResting) return;
    const mayRead = this.#spentInFrame < this.#slice;
    if (mayRead && !this.#isOpen && this.#queue.length === 0) {
      this.#isAsleep = this.#ring?.sleep() ?? false;
      if (this.#isAsleep || this.#ring === undefined) return;
    }
    this.#isResting = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#turn(() => {
      this.#isScheduled = false;
      this.#beginFrame(this.#now());
      this.#isResting = false;
      // Also where nobody said that there is something: what is carried out now is laid out with the rest.
      this.#read();
      // After those who observe the page were told: what they see is there before it is laid out.
      queueMicrotask(() => this.#layOut());
    });
  }

  /**
   * Carries out what is there, until the time, so many records, or until an awaited answer is there. False when nothing
   * was.
   */
  #drain(end: number, quota = Infinity): boolean {
    this.#isReading = true;
    let count = 0;
    try {
      while (!this.#isClosed && !this.#wait.isOver && this.#openNext(end)) {
        if (!this.#reader.step()) this.#isOpen = false;
        if ((++count % LOOK === 0 || this.#reader.mayHaveLaidOut) && this.#now() >= end) break;
        if (count >= quota) break;
      }
      this.#page?.settle();
    } catch (error) {
      this.#break(error);
    } finally {
      this.#isReading = false;
      this.#unlaid += count;
    }
    // With the next frame, which would do it anyway: not as often as the logic layer sends something.
    if (count > 0) this.#schedule();
    if (this.#options.laysOutFirst) this.#layOut();
    return count > 0;
  }

  #layOut(): void {
    if (this.#isClosed || this.#page === undefined || this.#unlaid === 0) return;
    const count = this.#unlaid;
    this.#unlaid = 0;
    try {
      this.#quota.laidOut(count, this.#page.layOut());
    } catch (error) {
      this.#break(error);
    }
  }

  /** Is there a batch to go on with? After a call, its script's next one is waited for a little, and so is what follows a full batch. */
  #openNext(end: number): boolean {
    if (this.#isOpen) return true;
    let batch = this.#nextBatch();
    const patience = this.#answeredCall ? CALL_PATIENCE : this.#wasFull ? BATCH_PATIENCE : 0;
    if (batch === undefined && patience > 0) {
      this.#answeredCall = false;
      const until = Math.min(end, this.#now() + patience);
      while (batch === undefined && this.#now() < until) batch = this.#nextBatch();
    }
    if (batch === undefined) return false;
    this.#wasFull = this.#ring !== undefined && batch.length >= FULL_WORDS;
    this.#reader.open(batch);
    this.#isOpen = true;
    return true;
  }

  #nextBatch(): Int32Array | undefined {
    if (this.#ring !== undefined) return this.#ring.next();
    const batch = this.#queue.shift();
    this.#queuedBytes -= batch?.byteLength ?? 0;
    return batch;
  }

  #break(error: unknown): void {
    if (this.#isClosed) return;
    this.close();
    this.#page?.fail(error);
    this.#options.broken(error instanceof Error ? error.message : String(error));
  }
}
