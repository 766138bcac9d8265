import { HostChannel, type ChannelTiming } from '../channel/host-channel.ts';
import { DRAWS_FIRST } from '../channel/next-turn.ts';
import type { PageSink } from '../channel/sinks.ts';
import type { FromLogicLayer, ToLogicLayer } from '../logic-layer/messages.ts';
import { library } from './logic-libraries.ts';
import { MessageBudget, weightOf } from './message-budget.ts';
import { parseMessage } from './parse-message.ts';
import { endWorker, type PreparedWorker } from './prepared-worker.ts';
import { afterRealTime, PATIENCE } from './real-time.ts';
import type { WalledWorker } from './wall.ts';

const UNANSWERED = 'It did not answer within a second when it left the screen.';
const TOOK_TOO_LONG = 'Its messages took too much of the host’s time.';
const NO_MESSAGE = 'Its logic layer sent a message that no logic layer sends.';

/** The logic layer was cut off while something waited for its answer. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

type Question = ToLogicLayer extends infer Message
  ? Message extends { readonly answer: number }
    ? Omit<Message, 'answer'>
    : never
  : never;
type Incoming = Exclude<FromLogicLayer, { type: 'wall' | 'wake' | 'records' | 'unloaded' }>;

interface Waiting {
  readonly type: Question['type'];
  resolve(prevented: boolean): void;
  reject(error: Error): void;
}

export interface ConnectionOptions {
  readonly timing?: ChannelTiming | undefined;
  /** Messages in a second, and milliseconds of the host's time that they may take in it; default as published. */
  readonly messages?: number | undefined;
  readonly messageTime?: number | undefined;
  /** Where the records about a page go; undefined when it is gone. */
  pageSink(page: number): PageSink | undefined;
  onMessage(message: Incoming): void;
  /** The logic layer broke the protocol or its budget of messages, or is silent; the connection is to be cut. */
  onBroken(reason: string): void;
}

/** The host's end of the line to a MiniApp's logic layer. */
export class LogicLayerConnection {
  readonly #options: ConnectionOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #budget: MessageBudget;
  #connected:
    { readonly walled: WalledWorker; readonly port: MessagePort; readonly channel: HostChannel } | undefined;
  readonly #unloaded = Promise.withResolvers<void>();
  #answers = 0;
  #isGuarded = false;
  #isCut = false;

  /** Without a worker yet: nothing may be asked before `connect`. */
  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#budget = new MessageBudget(options.messages, options.messageTime);
  }

  /** @param prepared serves this connection from now on, and no other */
  connect({ walled, port, memory }: PreparedWorker): void {
    const options = this.#options;
    const channel = new HostChannel({
      memory,
      timing: options.timing,
      laysOutFirst: DRAWS_FIRST,
      page: (number) => options.pageSink(number),
      library,
      done: (answer, prevented) => this.#settle(answer, prevented),
      broken: (reason) => options.onBroken(reason),
    });
    this.#connected = { walled, port, channel };
    port.onmessage = (event) => {
      const start = performance.now();
      const isCounted = this.#receive(event.data);
      if (isCounted && !this.#budget.took(performance.now() - start)) options.onBroken(TOOK_TOO_LONG);
    };
  }

  send(message: Extract<ToLogicLayer, { type: 'reply' | 'network' }>, transfer: Transferable[] = []): void {
    this.#connected?.walled.worker.postMessage(message, transfer);
  }

  /**
   * Tells the logic layer something and waits until it has dealt with it. True when a script prevented the default.
   * Rejects with CutOff when the connection is cut meanwhile.
   */
  ask(question: Question): Promise<boolean> {
    return this.#ask(question).answered;
  }

  /** Asks, and waits a moment for the answer itself: `now` is undefined when only `answered` will tell. */
  askNow(question: Question): { readonly now: boolean | undefined; readonly answered: Promise<boolean> } {
    const { answer, answered } = this.#ask(question);
    return { now: answer === undefined ? undefined : this.#connected?.channel.await(answer), answered };
  }

  #ask(question: Question): { readonly answer?: number; readonly answered: Promise<boolean> } {
    if (!this.#connected) return { answered: Promise.reject(new CutOff()) };
    const answer = ++this.#answers;
    const answered = new Promise<boolean>((resolve, reject) => {
      this.#waiting.set(answer, { type: question.type, resolve, reject });
    });
    this.#connected.walled.worker.postMessage({ ...question, answer });
    if (this.#isGuarded) this.#guard(answer, question.type);
    return { answer, answered };
  }

  /**
   * While the MiniApp is in the background, every question must be answered within a second. (Scripts that run for the
   * first time may wait for something themselves.)
   */
  set isGuarded(on: boolean) {
    this.#isGuarded = on;
    if (on) for (const [answer, { type }] of this.#waiting) this.#guard(answer, type);
  }

  /** Fulfils when everything has come that scripts stored before they were unloaded. */
  get unloaded(): Promise<void> {
    return this.#unloaded.promise;
  }

  /** Nothing that the worker does arrives after this; then it is ended (an endless loop may run on for some seconds). */
  cut(): void {
    if (this.#isCut) return;
    this.#isCut = true;
    if (this.#connected) {
      const { walled, port, channel } = this.#connected;
      this.#connected = undefined;
      port.onmessage = null;
      channel.close();
      endWorker({ walled, port });
    }
    for (const { reject } of this.#waiting.values()) reject(new CutOff());
    this.#waiting.clear();
  }

  #guard(answer: number, type: Question['type']): void {
    if (type === 'start' || type === 'open-page') return;
    afterRealTime(PATIENCE, () => {
      if (this.#isGuarded && this.#waiting.has(answer)) this.#options.onBroken(UNANSWERED);
    });
  }

  /** False for what costs time that is bounded otherwise. */
  #receive(data: unknown): boolean {
    const options = this.#options;
    if (this.#isCut) return false;
    // Sent once for each time that the host sleeps, so the host itself bounds how many come.
    if ((data as { type?: unknown } | null)?.type === 'wake' && this.#connected?.channel.wake()) return false;
    if (!this.#budget.spend(weightOf(data))) {
      options.onBroken(
        `It sent more than ${this.#budget.limit} messages in a second, where a big one counts as several.`,
      );
      return false;
    }
    const message = parseMessage(data);
    if (message === undefined || message.type === 'wall') options.onBroken(NO_MESSAGE);
    else if (message.type === 'records') this.#connected?.channel.receive(message.batch);
    else if (message.type === 'unloaded') this.#unloaded.resolve();
    else if (message.type !== 'wake') options.onMessage(message);
    return message?.type !== 'records';
  }

  #settle(answer: number, prevented: boolean): void {
    this.#waiting.get(answer)?.resolve(prevented);
    this.#waiting.delete(answer);
  }
}
