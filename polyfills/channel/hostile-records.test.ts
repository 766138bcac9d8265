import { expect } from 'chai';
import type { CallName, CallValue } from './call-operations.ts';
import { HostChannel } from './host-channel.ts';
import { RingWriter } from './ring.ts';
import { SharedMemory } from './shared-memory.ts';
import { batchesOf, readAll } from './testing/noting-page.ts';
import { BATCH_LIMIT, LONG_STRING, NO_STRING, RECORD, STRING_LIMIT } from './protocol.ts';

/** A batch of these records, each without its length, and this text. */
function batch(records: readonly (readonly number[])[], text = ''): Int32Array {
  const words = records.flatMap(([kind = 0, ...rest]) => [((rest.length + 1) << 8) | kind, ...rest]);
  return raw(words, text);
}

function raw(words: readonly number[], text = ''): Int32Array {
  const bytes = new TextEncoder().encode(text);
  const made = new Int32Array(3 + words.length + Math.ceil(bytes.length / 4));
  made.set([made.length, words.length, bytes.length, ...words]);
  new Uint8Array(made.buffer, (3 + words.length) * 4).set(bytes);
  return made;
}

function changed(made: Int32Array, index: number, value: number): Int32Array {
  const copy = made.slice();
  copy[index] = value;
  return copy;
}

const GOOD = batch([[RECORD.data, 1, 2]], 'ab');
const part = batch([[RECORD.part, STRING_LIMIT]], 'x'.repeat(STRING_LIMIT));

const HOSTILE: Record<string, readonly [code: string, batches: readonly Int32Array[]]> = {
  'a batch without a header': ['bad-batch', [new Int32Array(2)]],
  'no batch at all': ['bad-batch', [new Int32Array(0)]],
  'a batch that says it is longer': ['bad-batch', [changed(GOOD, 0, 100)]],
  'a batch whose records are longer than it': ['bad-batch', [changed(GOOD, 1, 100)]],
  'a batch of less than no records': ['bad-batch', [changed(GOOD, 1, -1)]],
  'a batch with too much text': ['bad-batch', [changed(GOOD, 2, 1_000)]],
  'a batch with less than no text': ['bad-batch', [changed(GOOD, 2, -4)]],
  'a batch that is too long': ['bad-batch', [raw(Array<number>(BATCH_LIMIT).fill(0))]],
  'text that no record takes': ['bad-record', [batch([[RECORD.data, 1, 1]], 'ab')]],
  'a record without a length': ['bad-record', [raw([0])]],
  'a record longer than its batch': ['bad-record', [raw([(9 << 8) | RECORD.remove, 1])]],
  'a record that is too short': ['bad-record', [batch([[RECORD.move, 1, 2]])]],
  'a record that is too long': ['bad-record', [batch([[RECORD.remove, 1, 2]])]],
  'a record of unknown kind': ['unknown-record', [batch([[99, 1]])]],
  'a negative node': ['bad-record', [batch([[RECORD.remove, -1]])]],
  'a negative page': ['bad-record', [batch([[RECORD.page, -1]])]],
  'a string longer than the text': ['bad-record', [batch([[RECORD.data, 1, 3]], 'ab')]],
  'a string of a negative length': ['bad-record', [batch([[RECORD.data, 1, -77]], 'ab')]],
  'no string where one must be': ['bad-record', [batch([[RECORD.data, 1, NO_STRING]])]],
  'a name that has no number yet': ['bad-record', [batch([[RECORD.attribute, 1, 0, NO_STRING]])]],
  'a name longer than the text': ['bad-record', [batch([[RECORD.attribute, 1, -0x7fffffff, NO_STRING]])]],
  'a namespace that is none': ['bad-record', [batch([[RECORD.element, 1, 2, 0, -2, 7]], 'b')]],
  'an attribute without a value': ['bad-record', [batch([[RECORD.element, 1, 2, 0, -2, 0, -2]], 'bc')]],
  'a property that is none': ['bad-record', [batch([[RECORD.property, 1, 1_000, 0]])]],
  'a property of a negative number': ['bad-record', [batch([[RECORD.property, 1, -1, 0]])]],
  'a value of unknown kind': ['bad-record', [batch([[RECORD.property, 1, 0, 9]])]],
  'half a number': ['bad-record', [batch([[RECORD.property, 1, 0, 4, 0]])]],
  'a method that is none': ['bad-record', [batch([[RECORD.invoke, 1, 1_000]])]],
  'a position that is none': ['bad-record', [batch([[RECORD.scrollIntoView, 1, 0, 4, 0]])]],
  'a place that is none': ['bad-record', [batch([[RECORD.scroll, 1, 0, 1, 0]])]],
  'a call that is none': ['bad-record', [batch([[RECORD.call, 1, 1_000, 1]])]],
  'a call with too many arguments': [
    'bad-record',
    [batch([[RECORD.call, 1, 0, 1, ...Array<number>(9).fill(0)]])],
  ],
  'an answer that is neither yes nor no': ['bad-record', [batch([[RECORD.done, 1, 2]])]],
  'a text that never ends': ['text-budget', Array<Int32Array>(300).fill(part)],
};

describe('a hostile logic layer’s records', () => {
  for (const [what, [code, batches]] of Object.entries(HOSTILE)) {
    it(`are refused: ${what}`, () => {
      expect(() => readAll(batches))
        .to.throw()
        .with.property('code', code);
    });
  }

  it('may hold an empty text, a long string that was never sent, and bytes that are no UTF-8', () => {
    const bytes = batch([[RECORD.data, 1, 1]], 'x');
    new Uint8Array(bytes.buffer).set([0xff], bytes.byteLength - 4);
    const page = batch([[RECORD.page, 1]]);
    expect(readAll([page, batch([[RECORD.data, 1, LONG_STRING]]), bytes])).to.deep.equal([
      ['data', 1, ''],
      ['data', 1, '\ufffd'],
    ]);
  });

  it('are read no further than the first bad one', () => {
    const noted = batchesOf((writer) => writer.mutation(1, { do: 'remove', id: 5 }));
    expect(readAll(noted)).to.deep.equal([['remove', 5]]);
    expect(() =>
      readAll([
        batch([
          [99, 1],
          [RECORD.remove, 5],
        ]),
      ]),
    ).to.throw();
  });
});

/** Calls that the host answers itself, as no logic layer makes them. */
const HOSTILE_CALLS: Record<string, readonly (readonly [name: CallName, args: readonly CallValue[]])[]> = {
  'markup of nothing': [['markup', []]],
  'markup that is no text': [['markup', [1, 'div', 0, false]]],
  'markup inside what has no name': [['markup', ['a', 7, 0, false]]],
  'markup of a namespace that is none': [['markup', ['a', 'div', 3, false]]],
  'markup of a half namespace': [['markup', ['a', 'div', 0.5, false]]],
  'markup of a negative namespace': [['markup', ['a', 'div', -1, false]]],
  'markup of a namespace by its name': [['markup', ['a', 'div', 'length', false]]],
  'markup perhaps in a form': [['markup', ['a', 'div', 0, null]]],
  'a library without a name': [['library', []]],
  'a library that is a number': [['library', [0]]],
  'a library that there is not': [['library', ['constructor']]],
  'a library that is a file': [['library', ['../app.js']]],
  'a library twice': [
    ['library', ['selectors']],
    ['library', ['selectors']],
  ],
};

describe('a hostile logic layer’s calls', () => {
  for (const [what, calls] of Object.entries(HOSTILE_CALLS)) {
    it(`break its channel: ${what}`, () => {
      const reasons: string[] = [];
      const asked: string[] = [];
      const memory = new SharedMemory();
      const channel = new HostChannel({
        memory,
        turn: () => {},
        page: () => undefined,
        done() {},
        broken: (reason) => void reasons.push(reason),
        library: async (name) => {
          asked.push(name);
          return '';
        },
      });
      const ring = new RingWriter(memory, () => channel.wake());
      const batches = batchesOf((writer) =>
        calls.forEach(([name, args], index) => writer.call(0, index + 1, name, 0, args)),
      );
      for (const made of batches) ring.write(made);
      expect(reasons).to.have.length(1);
      expect(reasons[0]).to.contain('as no logic layer does');
      expect(asked).to.deep.equal(calls.length === 2 ? ['selectors'] : []);
    });
  }
});
