import { BudgetError, ProtocolError } from '../view-layer/view-error.ts';
import type { CallValue } from './call-operations.ts';
import {
  BATCH_HEADER,
  BATCH_LIMIT,
  LONG_LIMIT,
  LONG_STRING,
  NAME_LIMIT,
  NAMES_LIMIT,
  NO_STRING,
  VALUE,
} from './protocol.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);

/** What goes on from one batch of a logic layer to its next. */
export class StreamState {
  readonly names: string[] = [];
  long = '';
}

/** Reads the records of one batch. Every number in it is checked: it comes from a worker that nobody trusts. */
export class BatchReader {
  readonly #words: Int32Array;
  readonly #state: StreamState;
  readonly #end: number;
  readonly #text: string;
  #at = BATCH_HEADER;
  #recordEnd = BATCH_HEADER;
  #textAt = 0;

  /**
   * @param words a copy of the batch that nobody else can write to
   * @throws {ProtocolError} bad-batch
   */
  constructor(words: Int32Array, state: StreamState) {
    const [total = 0, records = 0, bytes = 0] = words;
    const isWhole =
      words.length >= BATCH_HEADER &&
      words.length <= BATCH_LIMIT &&
      total === words.length &&
      records >= 0 &&
      bytes >= 0 &&
      records <= total &&
      BATCH_HEADER + records + Math.ceil(bytes / 4) === total;
    if (!isWhole) throw new ProtocolError('bad-batch', 'The logic layer sent a batch with a wrong header.');
    this.#words = words;
    this.#state = state;
    this.#end = BATCH_HEADER + records;
    this.#text =
      bytes === 0
        ? ''
        : decoder.decode(new Uint8Array(words.buffer, words.byteOffset + this.#end * 4, bytes));
  }

  /** Goes to the next record and says what it is; undefined at the batch's end. */
  next(): number | undefined {
    if (this.#at !== this.#recordEnd) throw bad('has more words than its kind has');
    if (this.#at === this.#end) {
      if (this.#textAt !== this.#text.length) throw bad('leaves text of its batch over');
      return undefined;
    }
    const head = this.#words[this.#at]!;
    const length = head >>> 8;
    this.#recordEnd = this.#at + length;
    if (length === 0 || this.#recordEnd > this.#end) throw bad('has a length that its batch has not');
    this.#at++;
    return head & 0xff;
  }

  /** Are there more words in this record? */
  get hasMore(): boolean {
    return this.#at < this.#recordEnd;
  }

  word(): number {
    if (this.#at >= this.#recordEnd) throw bad('is too short');
    return this.#words[this.#at++]!;
  }

  /** A number that is not negative. */
  count(): number {
    const value = this.word();
    if (value < 0) throw bad('holds a negative number where none can be');
    return value;
  }

  choice<T>(of: readonly T[]): T {
    const index = this.word();
    if (index < 0 || index >= of.length) throw bad(`chooses number ${index} of ${of.length}`);
    return of[index] as T;
  }

  flag(): boolean {
    return this.choice([false, true]);
  }

  name(): string {
    const { names } = this.#state;
    const index = this.word();
    if (index >= 0) {
      if (index >= names.length) throw bad(`names number ${index} of ${names.length}`);
      return names[index]!;
    }
    const name = this.#take(-1 - index);
    if (name.length <= NAME_LIMIT && names.length < NAMES_LIMIT) names.push(name);
    return name;
  }

  string(): string {
    const length = this.word();
    if (length >= 0) return this.#take(length);
    if (length === LONG_STRING) {
      const { long } = this.#state;
      this.#state.long = '';
      return long;
    }
    throw bad('holds no string where one must be');
  }

  stringOrNull(): string | null {
    if (this.#at < this.#recordEnd && this.#words[this.#at] === NO_STRING) {
      this.#at++;
      return null;
    }
    return this.string();
  }

  /** @throws {BudgetError} when the parts of a string are together longer than any may be */
  part(): void {
    const part = this.string();
    if (this.#state.long.length + part.length > LONG_LIMIT) {
      throw new BudgetError('text-budget', `A text is longer than ${LONG_LIMIT} units. Show less at a time.`);
    }
    this.#state.long += part;
  }

  value(): CallValue {
    switch (this.word()) {
      case VALUE.null:
        return null;
      case VALUE.false:
        return false;
      case VALUE.true:
        return true;
      case VALUE.integer:
        return this.word();
      case VALUE.number:
        floatWords[0] = this.word();
        floatWords[1] = this.word();
        return float[0]!;
      case VALUE.string:
        return this.string();
      default:
        throw bad('holds a value of an unknown kind');
    }
  }

  #take(length: number): string {
    const end = this.#textAt + length;
    if (end > this.#text.length) throw bad('holds more text than its batch');
    const text = this.#text.slice(this.#textAt, end);
    this.#textAt = end;
    return text;
  }
}

function bad(how: string): ProtocolError {
  return new ProtocolError('bad-record', `A record of the logic layer ${how}.`);
}
