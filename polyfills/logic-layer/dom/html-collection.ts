import type { Element } from './element.ts';
import { exposeItems } from './legacy-platform-object.ts';
import { XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import { following } from './tree.ts';
import { treeChanges } from './tree-links.ts';
import { defineArrayMethods } from '../web-idl/define-array-methods.ts';

const GATHER = Symbol('gather');

/** https://dom.spec.whatwg.org/#interface-htmlcollection */
export class HTMLCollection<T extends Element = Element> {
  readonly [index: number]: T;
  declare readonly [Symbol.iterator]: () => ArrayIterator<T>;
  declare readonly [GATHER]: () => readonly T[];

  /** @param gather the elements as they are now; given by the functions of this folder only */
  constructor(gather: () => readonly T[]) {
    if (gather === undefined) throw new TypeError('Illegal constructor');
    Object.defineProperty(this, GATHER, { value: gather, configurable: true });
  }

  get length(): number {
    return this[GATHER]().length;
  }

  item(index: number): T | null {
    return this[GATHER]()[index >>> 0] ?? null;
  }

  namedItem(name: string): T | null {
    const key = `${name}`;
    if (key === '') return null;
    return (
      this[GATHER]().find(
        (element) =>
          element.getAttribute('id') === key ||
          (element.namespaceURI === XHTML && element.getAttribute('name') === key),
      ) ?? null
    );
  }

  /** https://dom.spec.whatwg.org/#ref-for-dfn-supported-property-names%E2%91%A0 */
  supportedNames(): readonly string[] {
    const names = new Set<string>();
    for (const element of this[GATHER]()) {
      names.add(element.getAttribute('id') ?? '');
      if (element.namespaceURI === XHTML) names.add(element.getAttribute('name') ?? '');
    }
    names.delete('');
    return [...names];
  }

  get [Symbol.toStringTag](): string {
    return 'HTMLCollection';
  }
}
defineArrayMethods(HTMLCollection, Symbol.iterator);

/** Elements under `root` in tree order; gathered anew when any tree has changed. */
export function descendantCollection<T extends Element = Element>(
  root: Node,
  condition: (element: Element) => boolean,
): HTMLCollection<T> {
  return liveCollection(() => descendants(root, condition) as T[]);
}

/** https://dom.spec.whatwg.org/#dom-parentnode-children */
export function childCollection(parent: Node): HTMLCollection {
  return liveCollection(() => {
    const elements: Element[] = [];
    for (let child = parent.treeFirst; child !== null; child = child.treeNext) {
      if (child.nodeType === ELEMENT) elements.push(child as Element);
    }
    return elements;
  });
}

/** A collection that gathers its elements anew when any tree or attribute has changed. */
export function liveCollection<T extends Element>(gather: () => readonly T[]): HTMLCollection<T> {
  let elements: readonly T[] = [];
  let asOf = -1;
  return exposeItems(
    new HTMLCollection<T>(() => {
      if (asOf !== treeChanges.count) {
        elements = gather();
        asOf = treeChanges.count;
      }
      return elements;
    }),
  );
}

export function descendants(root: Node, condition: (element: Element) => boolean): Element[] {
  const elements: Element[] = [];
  for (let node = following(root, root); node !== null; node = following(node, root)) {
    if (node.nodeType === ELEMENT && condition(node as Element)) elements.push(node as Element);
  }
  return elements;
}
