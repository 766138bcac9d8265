import { CutOff } from './logic-layer-connection.ts';

/** Does one thing after the other, so that lifecycle events keep their order. */
export class OperationQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs when all that was added before is done; the result is the operation's. */
  add<T>(operation: () => Promise<T>): Promise<T> {
    const result = this.#last.then(operation);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** For what nobody waits for: being cut off is no failure. */
export function unlessCutOff(error: unknown): void {
  if (!(error instanceof CutOff)) throw error;
}
