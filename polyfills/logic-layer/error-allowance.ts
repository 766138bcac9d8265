import { ERRORS_PER_SECOND } from './messages.ts';

/** Errors that are told, since a storm of them would keep everybody busy. */
export class ErrorAllowance {
  #second = -1;
  #count = 0;

  /** Whether one more may be told in this second. @param now in milliseconds */
  take(now: number): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    return ++this.#count <= ERRORS_PER_SECOND;
  }
}
