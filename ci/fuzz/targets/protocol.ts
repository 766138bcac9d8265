import { RecordReader } from '@miniapp-tests/polyfills/channel/record-reader';
import { RecordWriter } from '@miniapp-tests/polyfills/channel/record-writer';
import type { PageSink } from '@miniapp-tests/polyfills/channel/sinks';
import { isPlainMarkup } from '@miniapp-tests/polyfills/markup/plain-markup';
import { BudgetError, ProtocolError } from '@miniapp-tests/polyfills/view-layer/view-error';
import type { FuzzTarget } from '../target.ts';

interface Element {
  readonly id: number;
  parent: Element | undefined;
  readonly children: Set<Element>;
}

/** A page at its barest: what stands where. It refuses what a view refuses. */
class BareTree {
  readonly #nodes = new Map<number, Element>();

  constructor() {
    this.#nodes.set(1, { id: 1, parent: undefined, children: new Set() });
  }

  insert(id: number, parent: number, before: number): void {
    const into = this.#node(parent);
    this.#checkPlace(into, before);
    if (id === 0 || this.#nodes.has(id)) throw new ProtocolError('id-taken', `${id}`);
    const node: Element = { id, parent: into, children: new Set() };
    into.children.add(node);
    this.#nodes.set(id, node);
  }

  move(id: number, parent: number, before: number): void {
    const [node, into] = [this.#node(id), this.#node(parent)];
    this.#checkPlace(into, before);
    for (let at: Element | undefined = into; at; at = at.parent)
      if (at === node) throw new ProtocolError('bad-place', `${id}`);
    node.parent?.children.delete(node);
    node.parent = into;
    into.children.add(node);
  }

  remove(id: number): void {
    const root = this.#node(id);
    if (id === 1) throw new ProtocolError('bad-place', '1');
    root.parent?.children.delete(root);
    const gone = [root];
    for (let node = gone.pop(); node; node = gone.pop()) {
      this.#nodes.delete(node.id);
      gone.push(...node.children);
    }
  }

  /** @throws {Error} when the tree is none */
  check(): void {
    for (const node of this.#nodes.values()) {
      if (node.parent === undefined ? node.id !== 1 : !node.parent.children.has(node))
        throw new Error(`Node ${node.id} is not where it should be.`);
    }
  }

  require(id: number): void {
    this.#node(id);
  }

  #node(id: number): Element {
    const node = this.#nodes.get(id);
    if (node === undefined) throw new ProtocolError('unknown-node', `${id}`);
    return node;
  }

  #checkPlace(into: Element, before: number): void {
    if (before !== 0 && this.#node(before).parent !== into) throw new ProtocolError('bad-place', `${before}`);
  }
}

function sinkOf(tree: BareTree): PageSink {
  const touch = (id: number): void => tree.require(id);
  return {
    element(id, parent, before, { name, attributes }) {
      for (const text of [name, ...attributes.flat()])
        if (typeof text !== 'string') throw new Error('A name or value is no string.');
      tree.insert(id, parent, before);
    },
    characters: (id, parent, before) => tree.insert(id, parent, before),
    move: (id, parent, before) => tree.move(id, parent, before),
    remove: (id) => tree.remove(id),
    data: touch,
    attribute: touch,
    property: touch,
    focus: touch,
    blur: touch,
    scroll: touch,
    scrollIntoView: touch,
    selectRange: touch,
    invoke: touch,
    call: () => [],
    settle() {},
    layOut: () => 0,
    fail() {},
  };
}

/** What a logic layer writes, one batch after the other. */
function written(write: (writer: RecordWriter) => void): Uint8Array {
  const batches: Uint8Array[] = [];
  const writer = new RecordWriter((batch) =>
    batches.push(new Uint8Array(batch.slice().buffer as ArrayBuffer)),
  );
  write(writer);
  writer.flush();
  return Uint8Array.from(batches.flatMap((batch) => [...batch]));
}

const ROW = (id: number) =>
  ({
    do: 'insert',
    parent: 1,
    before: null,
    node: {
      id,
      kind: 'element',
      name: 'div',
      attributes: [
        ['class', 'row'],
        ['data-id', `${id}`],
      ],
      children: [{ id: id + 1, kind: 'text', text: `row ${id} 👍` }],
    },
  }) as const;

const SEEDS = [
  written((writer) => {
    for (let id = 10; id < 60; id += 2) writer.mutation(1, ROW(id));
    writer.done(1, false);
  }),
  written((writer) => {
    writer.mutation(1, ROW(10));
    writer.mutation(2, ROW(20));
    writer.mutation(1, { do: 'move', id: 11, parent: 1, before: 10 });
    writer.mutation(1, { do: 'text', id: 11, text: 'x'.repeat(40_000) });
    writer.mutation(1, { do: 'attribute', id: 10, name: 'class', value: null });
    writer.mutation(1, { do: 'property', id: 10, name: 'value', value: 0.5 });
    writer.mutation(1, { do: 'scroll', id: 1, left: null, top: 100.25, by: false, smooth: true });
    writer.mutation(1, { do: 'scroll-into-view', id: 1, block: 'start', inline: 'nearest', smooth: false });
    writer.mutation(1, { do: 'select-range', id: 10, start: 1, end: 2, direction: 'forward' });
    writer.mutation(1, { do: 'invoke', id: 10, method: 'select' });
    writer.mutation(1, { do: 'focus', id: 10 });
    writer.call(1, 1, 'style', 10, ['', 'color']);
    writer.mutation(1, { do: 'remove', id: 10 });
    writer.done(2, true);
  }),
  written((writer) => {
    writer.call(0, 1, 'markup', 0, ['<ul><li class="a">b</li></ul><!-- c -->', 'div', 0, false]);
    writer.call(0, 2, 'markup', 0, ['<svg><title>a</title></svg>', null, 0, true]);
    writer.call(0, 3, 'library', 0, ['selectors']);
    writer.mutation(1, ROW(10));
  }),
];

/** The host's decoder, given what a worker that nobody trusts may write. */
const target: FuzzTarget = {
  name: 'protocol',
  seeds: async () => SEEDS,
  async run(input) {
    const words = new Int32Array(input.slice(0, input.length - (input.length % 4)).buffer);
    const trees = [new BareTree(), new BareTree()];
    const sinks = trees.map(sinkOf);
    const reader = new RecordReader({
      page: (number) => sinks[number - 1],
      done() {},
      // The host looks at markup before it parses it: in a time that grows with its length.
      call(_number, _page, operation, _node, [html]) {
        if (operation === 'markup' && typeof html === 'string') isPlainMarkup(html, ['div']);
      },
    });
    try {
      for (let at = 0; at < words.length;) {
        const length = Math.max(words[at]!, 1);
        reader.open(words.slice(at, at + length));
        while (reader.step());
        at += length;
      }
    } catch (error) {
      if (!(error instanceof ProtocolError || error instanceof BudgetError)) throw error;
    }
    for (const tree of trees) tree.check();
  },
};

export default target;
