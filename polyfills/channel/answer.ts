import type { CallValue } from './call-operations.ts';
import type { MarkupTree } from '../markup/markup-tree.ts';
import { VALUE } from './protocol.ts';
import { CONTROL, type SharedMemory } from './shared-memory.ts';

/** An answer in shared memory: words of values, bytes of text, what it is. */
const HEADER = 3;
/** Name and message of an error; values; the words of a tree of markup. */
const ERROR = 0;
const VALUES = 1;
const TREE = 2;

const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export interface CallAnswer {
  readonly ok: boolean;
  readonly values: CallValue[];
  /** Markup that was parsed, in place of values. */
  readonly tree?: MarkupTree | undefined;
}

/** Writes the answer of a call and wakes the logic layer that waits for it. */
export function writeAnswer(memory: SharedMemory, number: number, answered: CallAnswer): void {
  const { answer, control } = memory;
  const { ok, values, tree } = answered;
  const { words, text } = tree ?? wordsOf(values);
  // Neither encodes into shared memory nor decodes from it.
  const bytes = text === '' ? undefined : encoder.encode(text);
  const length = HEADER + words.length + Math.ceil((bytes?.length ?? 0) / 4);
  if (length > answer.length) {
    if (tree) return writeAnswer(memory, number, { ok: true, values: [] });
    const message = `The answer is longer than ${answer.byteLength} bytes. Ask for less at a time.`;
    return writeAnswer(memory, number, { ok: false, values: ['QuotaExceededError', message] });
  }
  answer[0] = words.length;
  answer[1] = bytes?.length ?? 0;
  answer[2] = tree ? TREE : ok ? VALUES : ERROR;
  for (let index = 0; index < words.length; index++) answer[HEADER + index] = words[index]!;
  if (bytes !== undefined) {
    new Uint8Array(answer.buffer, answer.byteOffset + (HEADER + words.length) * 4, bytes.length).set(bytes);
  }
  Atomics.store(control, CONTROL.answered, number);
  // A notice takes its time, even when nobody waits.
  if (Atomics.exchange(control, CONTROL.waitsForAnswer, 0) === 1) Atomics.notify(control, CONTROL.answered);
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
  if (answer[2] === TREE) {
    return { ok: true, values: [], tree: { words: answer.slice(HEADER, HEADER + count), text } };
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
  return { ok: answer[2] === VALUES, values };
}

function wordsOf(values: readonly CallValue[]): MarkupTree {
  const words: number[] = [];
  let text = '';
  for (const value of values) text += pushValue(words, value);
  return { words, text };
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
