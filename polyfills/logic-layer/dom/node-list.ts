import { exposeItems } from './legacy-platform-object.ts';
import type { Node } from './node.ts';
import { defineArrayMethods } from '../web-idl/define-array-methods.ts';

/** Where a list has its nodes from. */
export interface NodeSource {
  readonly length: number;
  item(index: number): Node | null;
}

const SOURCE = Symbol('source');

/** https://dom.spec.whatwg.org/#interface-nodelist */
export class NodeList<T extends Node = Node> {
  readonly [index: number]: T;
  declare readonly [Symbol.iterator]: () => ArrayIterator<T>;
  declare readonly keys: () => ArrayIterator<number>;
  declare readonly values: () => ArrayIterator<T>;
  declare readonly entries: () => ArrayIterator<[number, T]>;
  declare readonly forEach: (
    callback: (node: T, index: number, list: NodeList<T>) => void,
    thisArgument?: unknown,
  ) => void;

  declare readonly [SOURCE]: NodeSource;

  /** @param source given by the functions of this folder only */
  constructor(source: NodeSource) {
    if (source === undefined) throw new TypeError('Illegal constructor');
    Object.defineProperty(this, SOURCE, { value: source, configurable: true });
  }

  get length(): number {
    return this[SOURCE].length;
  }

  item(index: number): T | null {
    return this[SOURCE].item(index >>> 0) as T | null;
  }

  /** What a list of children has to do when they change. */
  childrenChanged(): void {
    (this[SOURCE] as Partial<{ childrenChanged(): void }>).childrenChanged?.();
  }

  get [Symbol.toStringTag](): string {
    return 'NodeList';
  }
}

defineArrayMethods(NodeList, 'keys', 'values', 'entries', 'forEach', Symbol.iterator);

class NodeArray implements NodeSource {
  readonly #nodes: readonly Node[];

  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  get length(): number {
    return this.#nodes.length;
  }

  item(index: number): Node | null {
    return this.#nodes[index] ?? null;
  }
}

/** A list that stays as it is. */
export function staticNodeList<T extends Node>(nodes: readonly T[]): NodeList<T> {
  const list = new NodeList<T>(new NodeArray(nodes));
  const items = list as { [index: number]: T };
  for (let index = 0; index < nodes.length; index++) items[index] = nodes[index]!;
  return list;
}

/** A list that follows its source. */
export function liveNodeList<T extends Node>(source: NodeSource): NodeList<T> {
  return exposeItems(new NodeList<T>(source));
}
