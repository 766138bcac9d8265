import {
  INVOCABLE,
  WRITABLE,
  type ElementNode,
  type Mutation,
  type TextNode,
  type ViewNode,
} from '../view-layer/protocol.ts';
import { CALLS, type CallName, type CallValue } from './call-operations.ts';
import { BatchWriter } from './batch-writer.ts';
import { DIRECTIONS, INLINE_ATTRIBUTES, NAMESPACES, POSITIONS, RECORD, STRING_LIMIT } from './protocol.ts';

/** The encoder: writes what happens in a MiniApp's documents as records. */
export class RecordWriter {
  readonly #batch: BatchWriter;
  #page = 0;
  /** Elements whose children are being written, and how many of each are; used again by each insertion. */
  readonly #open: ElementNode[] = [];
  readonly #written: number[] = [];

  /** @param send gets each batch, which is written over when it returns */
  constructor(send: (batch: Int32Array) => void) {
    this.#batch = new BatchWriter(send);
  }

  get isEmpty(): boolean {
    return this.#batch.isEmpty;
  }

  flush(): void {
    this.#batch.flush();
  }

  mutation(page: number, mutation: Mutation): void {
    this.#turnTo(page);
    switch (mutation.do) {
      case 'insert':
        return this.#insert(mutation.node, mutation.parent, mutation.before ?? 0);
      case 'move':
        return this.#words(RECORD.move, mutation.id, mutation.parent, mutation.before ?? 0);
      case 'remove':
        return this.#words(RECORD.remove, mutation.id);
      case 'text':
        return this.#data(mutation.id, mutation.text);
      case 'attribute':
        return this.#attribute(mutation.id, mutation.name, mutation.value);
      case 'property':
        return this.#property(mutation);
      case 'focus':
        return this.#words(RECORD.focus, mutation.id);
      case 'blur':
        return this.#words(RECORD.blur, mutation.id);
      case 'scroll':
        return this.#scroll(mutation);
      case 'scroll-into-view': {
        const [block, inline] = [indexIn(POSITIONS, mutation.block), indexIn(POSITIONS, mutation.inline)];
        return this.#words(RECORD.scrollIntoView, mutation.id, block, inline, Number(mutation.smooth));
      }
      case 'select-range': {
        const { id, start, end, direction } = mutation;
        return this.#words(RECORD.selectRange, id, start, end, indexIn(DIRECTIONS, direction));
      }
      case 'invoke':
        return this.#words(RECORD.invoke, mutation.id, indexIn(INVOCABLE, mutation.method));
    }
  }

  call(page: number, number: number, operation: CallName, node: number, args: readonly CallValue[]): void {
    const batch = this.#batch;
    this.#turnTo(page);
    for (const value of args) batch.long(value);
    batch.begin(RECORD.call);
    batch.word(number);
    batch.word(CALLS.indexOf(operation));
    batch.word(node);
    for (const value of args) batch.value(value);
    batch.end();
  }

  /** Everything that the host asked by this number is done. */
  done(answer: number, prevented: boolean): void {
    this.#words(RECORD.done, answer, Number(prevented));
  }

  #turnTo(page: number): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#words(RECORD.page, page);
  }

  #words(record: number, ...words: number[]): void {
    this.#batch.begin(record);
    for (const word of words) this.#batch.word(word);
    this.#batch.end();
  }

  /**
   * Each node is a record of its own, after its parent's, so that the host can stop between any two. Without recursion,
   * which could end in the middle of a record when a tree is too deep.
   */
  #insert(root: ViewNode, parent: number, before: number): void {
    const [open, written] = [this.#open, this.#written];
    this.#node(root, parent, before);
    this.#enter(root);
    for (let last = open.length - 1; last >= 0; last = open.length - 1) {
      const { id, children } = open[last]!;
      const child = children[written[last]!++]!;
      this.#node(child, id, 0);
      if (written[last] === children.length) {
        open.pop();
        written.pop();
      }
      this.#enter(child);
    }
  }

  #enter(node: ViewNode): void {
    if (node.kind !== 'element' || node.children.length === 0) return;
    this.#open.push(node);
    this.#written.push(0);
  }

  #node(node: ViewNode, parent: number, before: number): void {
    if (node.kind === 'element') this.#element(node, parent, before);
    else this.#characters(node, parent, before);
  }

  #characters({ id, kind, text }: TextNode, parent: number, before: number): void {
    const isLong = text.length > STRING_LIMIT;
    this.#batch.begin(kind === 'text' ? RECORD.text : RECORD.comment);
    this.#place(id, parent, before);
    this.#batch.string(isLong ? '' : text);
    this.#batch.end();
    if (isLong) this.#data(id, text);
  }

  #element({ id, name, namespace, attributes }: ElementNode, parent: number, before: number): void {
    const batch = this.#batch;
    const inline = inlineCount(attributes);
    batch.begin(RECORD.element);
    this.#place(id, parent, before);
    batch.name(name.slice(0, STRING_LIMIT));
    batch.word(NAMESPACES.indexOf(namespace));
    for (let index = 0; index < inline; index++) {
      const [attribute, value] = attributes[index]!;
      batch.name(attribute);
      batch.string(value);
    }
    batch.end();
    for (let index = inline; index < attributes.length; index++) {
      const [attribute, value] = attributes[index]!;
      this.#attribute(id, attribute, value);
    }
  }

  #place(id: number, parent: number, before: number): void {
    this.#batch.word(id);
    this.#batch.word(parent);
    this.#batch.word(before);
  }

  #data(id: number, text: string): void {
    this.#batch.long(text);
    this.#batch.begin(RECORD.data);
    this.#batch.word(id);
    this.#batch.string(text);
    this.#batch.end();
  }

  /** No budget allows a name so long that it needs parts. */
  #attribute(id: number, name: string, value: string | null): void {
    this.#batch.long(value);
    this.#batch.begin(RECORD.attribute);
    this.#batch.word(id);
    this.#batch.name(name.slice(0, STRING_LIMIT));
    this.#batch.string(value);
    this.#batch.end();
  }

  #property({ id, name, value }: Extract<Mutation, { do: 'property' }>): void {
    const index = indexIn(WRITABLE, name);
    this.#batch.long(value);
    this.#batch.begin(RECORD.property);
    this.#batch.word(id);
    this.#batch.word(index);
    this.#batch.value(value);
    this.#batch.end();
  }

  #scroll({ id, left, top, by, smooth }: Extract<Mutation, { do: 'scroll' }>): void {
    this.#batch.begin(RECORD.scroll);
    this.#batch.word(id);
    this.#batch.word(Number(by) + 2 * Number(smooth));
    this.#batch.value(left);
    this.#batch.value(top);
    this.#batch.end();
  }
}

/** A script's mistake is thrown at the script: as a record it would close the MiniApp. */
function indexIn<T>(list: readonly T[], value: T): number {
  const index = list.indexOf(value);
  if (index < 0) throw new TypeError(`"${String(value)}" is none of ${list.join(', ')}.`);
  return index;
}

/** How many of an element's attributes fit into its record. */
function inlineCount(attributes: readonly (readonly [name: string, value: string])[]): number {
  let units = 0;
  let count = 0;
  for (const [name, value] of attributes) {
    units += name.length + value.length;
    if (units > STRING_LIMIT || count === INLINE_ATTRIBUTES) break;
    count++;
  }
  return count;
}
