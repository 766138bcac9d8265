import {
  BATCH_HEADER,
  BATCH_LIMIT,
  FULL_WORDS,
  NAME_LIMIT,
  NAMES_LIMIT,
  NO_STRING,
  LONG_STRING,
  RECORD,
  STRING_LIMIT,
  VALUE,
} from './protocol.ts';
import type { CallValue } from './call-operations.ts';

const { encodeInto } = TextEncoder.prototype;
const { apply } = Reflect;
const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);

/** Writes records into one batch after the other. Their text is gathered beside them, so that it is decoded in one go. */
export class BatchWriter {
  readonly #buffer = new Int32Array(BATCH_LIMIT);
  readonly #bytes = new Uint8Array(this.#buffer.buffer);
  readonly #encoder = new TextEncoder();
  readonly #names = new Map<string, number>();
  readonly #send: (batch: Int32Array) => void;
  #at = BATCH_HEADER;
  #start = 0;
  #text = '';

  /** @param send gets each batch, which is written over when it returns */
  constructor(send: (batch: Int32Array) => void) {
    this.#send = send;
  }

  get isEmpty(): boolean {
    return this.#at === BATCH_HEADER;
  }

  begin(record: number): void {
    // A word of text holds four units at most.
    if (this.#at + this.#text.length / 4 >= FULL_WORDS) this.flush();
    this.#start = this.#at++;
    this.#buffer[this.#start] = record;
  }

  end(): void {
    this.#buffer[this.#start]! |= (this.#at - this.#start) << 8;
  }

  word(value: number): void {
    this.#buffer[this.#at++] = value;
  }

  /** A name of an element or attribute: its number, or itself where the reader has none for it. */
  name(name: string): void {
    const known = this.#names.get(name);
    if (known !== undefined) {
      this.word(known);
      return;
    }
    this.word(-1 - name.length);
    this.#text += name;
    if (name.length <= NAME_LIMIT && this.#names.size < NAMES_LIMIT) this.#names.set(name, this.#names.size);
  }

  /** A string of at most STRING_LIMIT units, or the one that `long` sent ahead. */
  string(value: string | null): void {
    if (value === null) this.word(NO_STRING);
    else if (value.length > STRING_LIMIT) this.word(LONG_STRING);
    else {
      this.word(value.length);
      this.#text += value;
    }
  }

  /** Sends a long string ahead of the record that holds it, before that record begins; one of a record's strings may be long. */
  long(value: CallValue): void {
    if (typeof value !== 'string' || value.length <= STRING_LIMIT) return;
    for (let at = 0; at < value.length;) {
      const end = wholeUntil(value, at + STRING_LIMIT);
      this.begin(RECORD.part);
      this.string(value.slice(at, end));
      this.end();
      at = end;
    }
  }

  value(value: CallValue): void {
    if (value === null) this.word(VALUE.null);
    else if (typeof value === 'boolean') this.word(value ? VALUE.true : VALUE.false);
    else if (typeof value === 'string') {
      this.word(VALUE.string);
      this.string(value);
    } else if (value === (value | 0) && !Object.is(value, -0)) {
      this.word(VALUE.integer);
      this.word(value);
    } else {
      float[0] = value;
      this.word(VALUE.number);
      this.word(floatWords[0]!);
      this.word(floatWords[1]!);
    }
  }

  flush(): void {
    if (this.isEmpty) return;
    const end = this.#at;
    const written =
      this.#text === ''
        ? 0
        : apply(encodeInto, this.#encoder, [this.#text, this.#bytes.subarray(end * 4)]).written;
    const total = end + Math.ceil(written / 4);
    // The rest of the last word held an older batch.
    this.#bytes.fill(0, end * 4 + written, total * 4);
    this.#buffer[0] = total;
    this.#buffer[1] = end - BATCH_HEADER;
    this.#buffer[2] = written;
    this.#at = BATCH_HEADER;
    this.#text = '';
    this.#send(this.#buffer.subarray(0, total));
  }
}

/** Where to cut a string so that no surrogate pair is torn: its halves, encoded apart, would be lost. */
function wholeUntil(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return end < text.length && unit >= 0xd800 && unit < 0xdc00 ? end - 1 : end;
}
