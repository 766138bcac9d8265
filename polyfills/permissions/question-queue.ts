import { notAllowed, putAway } from './permission-error.ts';

/** Questions of one MiniApp that wait at most. */
const WAITING = 16;

interface Waiting {
  readonly identity: string;
  readonly ended: AbortController;
}

/** One question at a time, whoever asks it. */
export class QuestionQueue {
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Set<Waiting>();

  /**
   * Asks when all before were answered. Rejects with an AbortError when the MiniApp's questions are cancelled, with a NotAllowedError
   * when too many of them wait.
   */
  async add<Answer>(identity: string, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const own = [...this.#waiting].filter((waiting) => waiting.identity === identity);
    if (own.length >= WAITING) throw notAllowed(`${WAITING} questions to the person wait already.`);
    const ended = new AbortController();
    const waiting = { identity, ended };
    this.#waiting.add(waiting);
    const over = new Promise<never>((_, reject) =>
      ended.signal.addEventListener('abort', () => reject(putAway()), { once: true }),
    );
    const turn = this.#last.then(() => {
      if (ended.signal.aborted) throw putAway();
      return ask(ended.signal);
    });
    const answered = Promise.race([turn, over]).finally(() => this.#waiting.delete(waiting));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  /** Ends what a MiniApp asks and what of it waits. */
  cancel(identity: string): void {
    for (const waiting of this.#waiting) if (waiting.identity === identity) waiting.ended.abort();
  }
}
