import type { CallValue } from './call-operations.ts';
import { VALUE } from './protocol.ts';
import { CONTROL, type SharedMemory } from './shared-memory.ts';

/** An answer in shared memory: words of values, bytes of text, 1 if it is one (0: name and message of an error). */
const HEADER = 3;

const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export interface CallAnswer {
  readonly ok: boolean;
  readonly values: CallValue[];
}

/** Writes the answer of a call and wakes the logic layer that waits for it. */
export function writeAnswer(memory: SharedMemory, number: number, { ok, values }: CallAnswer): void {
  const { answer, control } = memory;
  const words: number[] = [];
  let text = '';
  for (const value of values) text += pushValue(words, value);
  // Neither encodes into shared memory nor decodes from it.
  const bytes = text === '' ? undefined : encoder.encode(text);
  const length = HEADER + words.length + Math.ceil((bytes?.length ?? 0) / 4);
  if (length > answer.length) {
    const message = `The answer is longer than ${answer.byteLength} bytes. Ask for less at a time.`;
    return writeAnswer(memory, number, { ok: false, values: ['QuotaExceededError', message] });
  }
  answer[0] = words.length;
  answer[1] = bytes?.length ?? 0;
  answer[2] = Number(ok);
  for (let index = 0; index < words.length; index++) answer[HEADER + index] = words[index]!;
  if (bytes !== undefined) {
    new Uint8Array(answer.buffer, answer.byteOffset + (HEADER + words.length) * 4, bytes.length).set(bytes);
  }
  Atomics.store(control, CONTROL.answered, number);
  Atomics.notify(control, CONTROL.answered);
}

/** Reads the answer that stands in shared memory. */
export function readAnswer({ answer }: SharedMemory): CallAnswer {
  const count = answer[0]!;
  const byteLength = answer[1]!;
  let text = '';
  if (byteLength > 0) {
    const bytes = new Uint8Array(byteLength);
    bytes.set(new Uint8Array(answer.buffer, answer.byteOffset + (HEADER + count) * 4, byteLength));
    text = decoder.decode(bytes);
  }
  const values: CallValue[] = [];
  let textAt = 0;
  for (let at = HEADER; at < HEADER + count; at++) {
    const kind = answer[at]!;
    if (kind === VALUE.integer) values.push(answer[++at]!);
    else if (kind === VALUE.number) {
      floatWords[0] = answer[++at]!;
      floatWords[1] = answer[++at]!;
      values.push(float[0]!);
    } else if (kind === VALUE.string) {
      const length = answer[++at]!;
      values.push(text.slice(textAt, textAt + length));
      textAt += length;
    } else values.push(kind === VALUE.null ? null : kind === VALUE.true);
  }
  return { ok: answer[2] === 1, values };
}

/** Adds a value's words, and gives its text. */
function pushValue(words: number[], value: CallValue): string {
  if (value === null) words.push(VALUE.null);
  else if (typeof value === 'boolean') words.push(value ? VALUE.true : VALUE.false);
  else if (typeof value === 'string') words.push(VALUE.string, value.length);
  else if (value === (value | 0) && !Object.is(value, -0)) words.push(VALUE.integer, value);
  else {
    float[0] = value;
    words.push(VALUE.number, floatWords[0]!, floatWords[1]!);
  }
  return typeof value === 'string' ? value : '';
}
