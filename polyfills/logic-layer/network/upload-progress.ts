import { fireProgress, type XMLHttpRequestUpload } from './xml-http-request-event-target.ts';

/** What the sending of a body fires; without a body, nothing. How much was sent is known only when all of it was. */
export class UploadProgress {
  readonly #target: XMLHttpRequestUpload;
  #size = 0;

  constructor(target: XMLHttpRequestUpload) {
    this.#target = target;
  }

  get isUnderway(): boolean {
    return this.#size > 0;
  }

  /** @param size in bytes */
  begin(size: number): void {
    this.#size = size;
  }

  /** All of it was sent. */
  end(): void {
    const size = this.#size;
    this.#size = 0;
    if (size === 0) return;
    for (const type of ['progress', 'load', 'loadend']) fireProgress(type, this.#target, size, size);
  }

  /** Nothing more is told. */
  drop(): void {
    this.#size = 0;
  }
}
