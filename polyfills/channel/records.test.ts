import { expect } from 'chai';
import fc from 'fast-check';
import { INVOCABLE, WRITABLE, type Mutation, type ViewNode } from '../view-layer/protocol.ts';
import { CALLS } from './call-operations.ts';
import { BATCH_LIMIT, DIRECTIONS, POSITIONS } from './protocol.ts';
import { batchesOf, expected, joined, readAll } from './testing/noting-page.ts';

const id = fc.integer({ min: 1, max: 0x7fffffff });
/** Halves of surrogate pairs don't cross; nothing shows them anyhow. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((value) => value.toWellFormed()),
  fc.constantFrom('\ufeffmarked', 'x'.repeat(20_000), '👍'.repeat(30_000), `x${'👍'.repeat(10_000)}`),
);
const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('div', 'p', 'class', 'data-x'),
  fc.string({ minLength: 1, maxLength: 90 }).map((value) => value.toWellFormed()),
);
const attributes = fc.array(fc.tuple(name, text), { maxLength: 80, size: 'medium' });
const { node } = fc.letrec<{ node: ViewNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ id, kind: fc.constantFrom('text' as const, 'comment' as const), text }),
    fc.record({
      id,
      kind: fc.constant('element' as const),
      name,
      namespace: fc.constantFrom(undefined, 'svg' as const, 'mathml' as const),
      attributes,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }) as fc.Arbitrary<ViewNode>,
  ),
}));
const before = fc.option(id);
const value: fc.Arbitrary<string | number | boolean> = fc.oneof(
  text,
  fc.boolean(),
  fc.double(),
  fc.integer(),
);
const flag = fc.boolean();
const place = fc.option(fc.double());
const mutation = fc.oneof<fc.Arbitrary<Mutation>[]>(
  fc.record({ do: fc.constant('insert'), parent: id, before, node }),
  fc.record({ do: fc.constant('move'), parent: id, before, id }),
  fc.record({ do: fc.constantFrom('remove', 'focus', 'blur'), id }),
  fc.record({ do: fc.constant('text'), id, text }),
  fc.record({
    do: fc.constant('attribute'),
    id,
    name,
    value: fc.option(text, { nil: null }) as fc.Arbitrary<string | null>,
  }),
  fc.record({ do: fc.constant('property'), id, name: fc.constantFrom(...WRITABLE), value }),
  fc.record({ do: fc.constant('scroll'), id, left: place, top: place, by: flag, smooth: flag }),
  fc.record({
    do: fc.constant('scroll-into-view'),
    id,
    block: fc.constantFrom(...POSITIONS),
    inline: fc.constantFrom(...POSITIONS),
    smooth: flag,
  }),
  fc.record({
    do: fc.constant('select-range'),
    id,
    start: id,
    end: id,
    direction: fc.constantFrom(...DIRECTIONS),
  }),
  fc.record({ do: fc.constant('invoke'), id, method: fc.constantFrom(...INVOCABLE) }),
);

describe('records', () => {
  it('say on the host’s side what was written on the logic layer’s', () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 20 }), (mutations) => {
        const batches = batchesOf((writer) => {
          for (const one of mutations) writer.mutation(1, one);
        });
        expect(joined(readAll(batches))).to.deep.equal(mutations.flatMap(expected));
        for (const batch of batches) expect(batch.length).to.be.at.most(BATCH_LIMIT);
      }),
      { numRuns: 150 },
    );
  });

  it('hold calls and answers in their order', () => {
    const argument = fc.oneof(
      fc.string().map((x) => x.toWellFormed()),
      fc.boolean(),
      fc.double(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CALLS),
        fc.nat(),
        fc.array(argument, { maxLength: 8 }),
        (name, on, args) => {
          const batches = batchesOf((writer) => {
            writer.mutation(7, { do: 'remove', id: 5 });
            writer.call(7, 3, name, on, args);
            writer.done(9, true);
          });
          expect(readAll(batches)).to.deep.equal([
            ['remove', 5],
            ['call', 3, name, on, ...args],
            ['done', 9, true],
          ]);
        },
      ),
    );
  });

  it('throw a script’s mistake at the script, and go on', () => {
    const bad = [
      { do: 'property', id: 1, name: 'innerHTML', value: '' },
      { do: 'invoke', id: 1, method: 'remove' },
      { do: 'scroll-into-view', id: 1, block: 'top', inline: 'nearest', smooth: false },
      { do: 'select-range', id: 1, start: 0, end: 0, direction: 'up' },
    ];
    const batches = batchesOf((writer) => {
      for (const one of bad) expect(() => writer.mutation(1, one as Mutation)).to.throw(TypeError);
      writer.mutation(1, { do: 'remove', id: 5 });
    });
    expect(readAll(batches)).to.deep.equal([['remove', 5]]);
  });

  it('keep any number of names apart', () => {
    const names = Array.from({ length: 6_000 }, (_, index) => `name-${index}`);
    const twice = [...names, ...names.toReversed()];
    const batches = batchesOf((writer) => {
      for (const one of twice) writer.mutation(1, { do: 'attribute', id: 1, name: one, value: '' });
    });
    expect(readAll(batches).map(([, , said]) => said)).to.deep.equal(twice);
  });

  it('hold trees of any depth and breadth', () => {
    let deep: ViewNode = { id: 1, kind: 'text', text: 'deep' };
    for (let level = 2; level < 50_000; level++)
      deep = { id: level, kind: 'element', name: 'b', attributes: [], children: [deep] };
    const batches = batchesOf((writer) => {
      writer.mutation(1, { do: 'insert', parent: 1, before: null, node: deep });
    });
    expect(readAll(batches)).to.have.length(49_999);
  });
});
