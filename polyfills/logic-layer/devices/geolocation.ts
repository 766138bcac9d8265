import type { Json } from '../messages.ts';
import { theLine } from './device-line.ts';

type Success = (position: object) => void;
type Failure = ((error: object) => void) | null | undefined;

const CODES = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 };

/** https://www.w3.org/TR/geolocation/#geolocation_interface */
export class Geolocation {
  readonly #watches = new Map<number, (() => void) | undefined>();
  #numbers = 0;

  /** @throws {TypeError} for what are no functions */
  getCurrentPosition(success: Success, failure?: Failure, options: PositionOptions = {}): void {
    check(success, failure);
    void theLine()
      .call('geolocation.get', { options })
      .then(
        (answer) => tell(answer, success, failure),
        (error: Error) => fail(error, failure),
      );
  }

  /** @throws {TypeError} for what are no functions */
  watchPosition(success: Success, failure?: Failure, options: PositionOptions = {}): number {
    check(success, failure);
    const id = ++this.#numbers;
    this.#watches.set(id, undefined);
    const heard = (value: Json): void => {
      if (this.#watches.has(id)) tell(value, success, failure);
    };
    void theLine()
      .open('geolocation.watch', { options }, heard)
      .then(
        ({ answer, close }) => {
          if ('error' in answer) close();
          if (!this.#watches.has(id)) return close();
          this.#watches.set(id, close);
          if ('error' in answer) heard(answer);
        },
        (error: Error) => {
          if (this.#watches.delete(id)) fail(error, failure);
        },
      );
    return id;
  }

  clearWatch(id: number): void {
    const close = this.#watches.get(id);
    this.#watches.delete(id);
    close?.();
  }
}

function check(success: unknown, failure: unknown): void {
  if (typeof success !== 'function') throw new TypeError('The first argument is not a function.');
  if (failure !== undefined && failure !== null && typeof failure !== 'function') {
    throw new TypeError('The second argument is not a function.');
  }
}

function tell(answer: Json, success: Success, failure: Failure): void {
  const { error, coords, timestamp } = answer as { error?: object; coords?: object; timestamp?: number };
  // In a task of their own, where what they throw is reported.
  if (error) setTimeout(() => failure?.({ ...CODES, ...error }));
  else setTimeout(() => success({ coords, timestamp }));
}

function fail({ message }: Error, failure: Failure): void {
  tell({ error: { code: CODES.PERMISSION_DENIED, message } }, () => undefined, failure);
}
