import { requireArguments } from '../web-idl/conversions.ts';
import { intoNode, type Insertable } from './insertable.ts';
import { runReactions } from './custom-element-reactions.ts';
import type { Element } from './element.ts';
import { childCollection, type HTMLCollection } from './html-collection.ts';
import { Node } from './node.ts';
import { staticNodeList, type NodeList } from './node-list.ts';
import { CDATA_SECTION, ELEMENT, TEXT } from './node-type.ts';
import { ensurePreInsertionValidity } from './node-validity.ts';
import { queryAll, queryFirst } from './selectors.ts';
import { elementFrom, following } from './tree.ts';
import { preInsert, replaceAll } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#interface-parentnode: what elements, fragments and documents have in common. */
export abstract class ParentNode extends Node {
  #children: HTMLCollection | undefined;

  get children(): HTMLCollection {
    return (this.#children ??= childCollection(this));
  }

  get firstElementChild(): Element | null {
    return elementFrom(this.treeFirst, 'treeNext');
  }

  get lastElementChild(): Element | null {
    return elementFrom(this.treeLast, 'treePrevious');
  }

  get childElementCount(): number {
    let count = 0;
    for (let child = this.treeFirst; child !== null; child = child.treeNext) {
      if (child.nodeType === ELEMENT) count++;
    }
    return count;
  }

  prepend(...nodes: Insertable[]): void {
    preInsert(intoNode(nodes, this.nodeDocument), this, this.treeFirst);
    runReactions();
  }

  append(...nodes: Insertable[]): void {
    preInsert(intoNode(nodes, this.nodeDocument), this, null);
    runReactions();
  }

  replaceChildren(...nodes: Insertable[]): void {
    const node = intoNode(nodes, this.nodeDocument);
    ensurePreInsertionValidity(node, this, null);
    replaceAll(node, this);
    runReactions();
  }

  querySelector(selectors: string): Element | null {
    requireArguments('querySelector', arguments.length, 1);
    return queryFirst(this, `${selectors}`);
  }

  querySelectorAll(selectors: string): NodeList<Element> {
    requireArguments('querySelectorAll', arguments.length, 1);
    return staticNodeList(queryAll(this, `${selectors}`));
  }
}

/** https://dom.spec.whatwg.org/#concept-descendant-text-content */
export function descendantText(parent: Node): string {
  const only = parent.treeFirst;
  if (only !== null && only.treeNext === null && only.nodeType === TEXT) return only.nodeValue ?? '';
  let text = '';
  for (let node = following(parent, parent); node !== null; node = following(node, parent)) {
    if (node.nodeType === TEXT || node.nodeType === CDATA_SECTION) text += node.nodeValue ?? '';
  }
  return text;
}

/** https://dom.spec.whatwg.org/#string-replace-all */
export function setDescendantText(parent: Node, text: string | null): void {
  const string = text === null || text === undefined ? '' : `${text}`;
  replaceAll(string === '' ? null : parent.nodeDocument.createTextNode(string), parent);
  runReactions();
}
