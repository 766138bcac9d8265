import type { Database } from '../database.ts';

/** What stands in the database: never the PIN itself. */
interface StoredPin {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Wrong ones since the last right one. */
  readonly failures: number;
  /** When the next may be tried, in milliseconds since the epoch. */
  readonly next: number;
}

/** How trying a PIN went. */
export type PinAnswer =
  { readonly is: 'right' } | { readonly is: 'wrong' } | { readonly is: 'wait'; readonly until: number };

const KEY = 'pin';
export const PIN_PATTERN = '[0-9]{4,12}';
/** As OWASP asks for of PBKDF2 with SHA-256; a fraction of a second each. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const DIGEST_BITS = 256;
/** So many wrong ones are free; each further one doubles the wait. */
const FREE = 3;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;

/**
 * The host's PIN: kept as a salted digest that is slow to make, and tried ever more slowly after wrong ones, across restarts of
 * the page. Against somebody with the device's files a PIN of few digits is no protection.
 */
export class Pin {
  readonly #database: Database;
  readonly #now: () => number;
  /** One try at a time, so that many at once don't share one failure. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  async isSet(): Promise<boolean> {
    return (await this.#stored()) !== undefined;
  }

  /** @throws TypeError unless it is 4 to 12 digits */
  async set(pin: string): Promise<void> {
    if (!new RegExp(`^${PIN_PATTERN}$`).test(pin)) throw new TypeError('A PIN is 4 to 12 digits.');
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
    const digest = await digestOf(pin, salt, ITERATIONS);
    await this.#store({ salt, digest, iterations: ITERATIONS, failures: 0, next: 0 });
  }

  remove(): Promise<void> {
    return this.#database.remove('host', KEY);
  }

  /** Where none is set, none is right. */
  try(pin: string): Promise<PinAnswer> {
    const answer = this.#last.then(() => this.#try(pin));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #try(pin: string): Promise<PinAnswer> {
    const stored = await this.#stored();
    if (stored === undefined) return { is: 'wrong' };
    const now = this.#now();
    // A clock that was set back does not prolong the wait beyond the longest.
    if (now < stored.next && stored.next - now <= LONGEST_WAIT) return { is: 'wait', until: stored.next };
    const failures = stored.failures + 1;
    const wait = failures < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE));
    // Counted before it is known, so that leaving the page meanwhile is no free try.
    await this.#store({ ...stored, failures, next: now + wait });
    const digest = await digestOf(pin, stored.salt, stored.iterations);
    if (!isSame(digest, stored.digest)) return wait > 0 ? { is: 'wait', until: now + wait } : { is: 'wrong' };
    await this.#store({ ...stored, failures: 0, next: 0 });
    return { is: 'right' };
  }

  #stored(): Promise<StoredPin | undefined> {
    return this.#database.get<StoredPin>('host', KEY);
  }

  #store(pin: StoredPin): Promise<void> {
    return this.#database.put('host', KEY, pin);
  }
}

async function digestOf(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, DIGEST_BITS));
}

/** Takes as long for one wrong byte as for many. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return (
    one.length === other.length &&
    one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0
  );
}
