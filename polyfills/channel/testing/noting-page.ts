import type { CallValue } from '../call-operations.ts';
import { RecordReader } from '../record-reader.ts';
import { RecordWriter } from '../record-writer.ts';
import type { ChannelSink, PageSink } from '../sinks.ts';
import type { Mutation, ViewNode } from '../../view-layer/protocol.ts';

/** What a record said: the sink's method and its arguments. */
export type Noted = readonly [what: string, ...said: unknown[]];

/** A page that does nothing but note what it is told. */
export function notingPage(noted: Noted[]): PageSink {
  const note =
    (what: string) =>
    (...said: unknown[]): void =>
      void noted.push([what, ...said]);
  return {
    element: note('element'),
    characters: note('characters'),
    move: note('move'),
    remove: note('remove'),
    data: note('data'),
    attribute: note('attribute'),
    property: note('property'),
    focus: note('focus'),
    blur: note('blur'),
    scroll: note('scroll'),
    scrollIntoView: note('scrollIntoView'),
    selectRange: note('selectRange'),
    invoke: note('invoke'),
    call: () => [],
    settle() {},
    layOut: () => 0,
    fail: note('fail'),
  };
}

/** A channel's sink that notes, with one page for every number. */
export function notingSink(noted: Noted[]): ChannelSink {
  const page = notingPage(noted);
  return {
    page: () => page,
    done: (answer, prevented) => void noted.push(['done', answer, prevented]),
    call: (number, _page, operation, node, args) =>
      void noted.push(['call', number, operation, node, ...args]),
  };
}

/** The batches of what is written. */
export function batchesOf(write: (writer: RecordWriter) => void): Int32Array[] {
  const batches: Int32Array[] = [];
  const writer = new RecordWriter((batch) => batches.push(batch.slice()));
  write(writer);
  writer.flush();
  return batches;
}

/** What the decoder makes of batches. @throws what it throws */
export function readAll(batches: readonly Int32Array[]): Noted[] {
  const noted: Noted[] = [];
  const reader = new RecordReader(notingSink(noted));
  for (const batch of batches) {
    reader.open(batch);
    while (reader.step());
  }
  return noted;
}

/** What a page is to be told of a mutation; attributes and texts that cross apart are put together again. */
export function expected(mutation: Mutation): Noted[] {
  switch (mutation.do) {
    case 'insert':
      return expectedNodes(mutation.node, mutation.parent, mutation.before ?? 0);
    case 'move':
      return [['move', mutation.id, mutation.parent, mutation.before ?? 0]];
    case 'text':
      return [['data', mutation.id, mutation.text]];
    case 'attribute':
    case 'property':
      return [[mutation.do, mutation.id, mutation.name, mutation.value as CallValue]];
    case 'scroll':
      return [['scroll', mutation.id, mutation.left, mutation.top, mutation.by, mutation.smooth]];
    case 'scroll-into-view':
      return [['scrollIntoView', mutation.id, mutation.block, mutation.inline, mutation.smooth]];
    case 'select-range':
      return [['selectRange', mutation.id, mutation.start, mutation.end, mutation.direction]];
    case 'invoke':
      return [['invoke', mutation.id, mutation.method]];
    default:
      return [[mutation.do, mutation.id]];
  }
}

function expectedNodes(node: ViewNode, parent: number, before: number): Noted[] {
  if (node.kind !== 'element') return [['characters', node.id, parent, before, node.kind, node.text]];
  const { name, namespace, attributes, children } = node;
  return [
    ['element', node.id, parent, before, { name, namespace, attributes }],
    ...children.flatMap((child) => expectedNodes(child, node.id, 0)),
  ];
}

/** What a page was told, with long texts and further attributes in the element or text that they belong to. */
export function joined(noted: readonly Noted[]): Noted[] {
  const all: Noted[] = [];
  for (const one of noted) {
    const last = all.at(-1);
    const [what, id] = one;
    if (
      last !== undefined &&
      what === 'data' &&
      last[0] === 'characters' &&
      last[1] === id &&
      last[5] === ''
    ) {
      all[all.length - 1] = [...last.slice(0, 5), one[2]] as unknown as Noted;
    } else if (last !== undefined && what === 'attribute' && last[0] === 'element' && last[1] === id) {
      (last[4] as { attributes: unknown[] }).attributes.push([one[2], one[3]]);
    } else all.push(one);
  }
  return all;
}
