import { STORAGE_ITEMS, type StorageChange } from './messages.ts';

/** Gathers what scripts write into `localStorage`, the last word about each item, to be sent once per task's end. */
export class StorageWriter {
  readonly #send: (changes: readonly StorageChange[]) => void;
  readonly #gathered = new Map<string, StorageChange>();
  #isCleared = false;
  #isDue = false;

  constructor(send: (changes: readonly StorageChange[]) => void) {
    this.#send = send;
  }

  readonly write = (change: StorageChange): void => {
    if (change.do === 'clear') {
      this.#isCleared = true;
      this.#gathered.clear();
    } else this.#gathered.set(change.key, change);
    if (!this.#isDue) queueMicrotask(() => this.flush());
    this.#isDue = true;
    if (this.#gathered.size === STORAGE_ITEMS) this.flush();
  };

  flush(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    const changes: StorageChange[] = [...this.#gathered.values()];
    if (this.#isCleared) changes.unshift({ do: 'clear' });
    this.#isCleared = false;
    this.#gathered.clear();
    this.#send(changes);
  }
}
