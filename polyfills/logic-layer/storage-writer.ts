import type { StorageChange } from './messages.ts';

/** Gathers what scripts write into `localStorage`, to be sent once per task's end. */
export class StorageWriter {
  readonly #send: (changes: readonly StorageChange[]) => void;
  #gathered: StorageChange[] = [];

  constructor(send: (changes: readonly StorageChange[]) => void) {
    this.#send = send;
  }

  readonly write = (change: StorageChange): void => {
    if (change.do === 'clear') this.#gathered = [];
    if (this.#gathered.push(change) === 1) queueMicrotask(() => this.flush());
  };

  flush(): void {
    if (this.#gathered.length === 0) return;
    const changes = this.#gathered;
    this.#gathered = [];
    this.#send(changes);
  }
}
