import type { Node } from './node.ts';
import { staticNodeList, type NodeList } from './node-list.ts';

/** What happened to a node, as https://dom.spec.whatwg.org/#queue-a-mutation-record is told. */
export interface Mutation {
  readonly type: 'attributes' | 'characterData' | 'childList';
  readonly target: Node;
  readonly added?: readonly Node[];
  readonly removed?: readonly Node[];
  readonly previous?: Node | null;
  readonly next?: Node | null;
  readonly name?: string;
  readonly namespace?: string | null;
  readonly oldValue?: string | null;
}

/** https://dom.spec.whatwg.org/#interface-mutationrecord */
export class MutationRecord {
  readonly type: Mutation['type'];
  readonly target: Node;
  readonly addedNodes: NodeList;
  readonly removedNodes: NodeList;
  readonly previousSibling: Node | null;
  readonly nextSibling: Node | null;
  readonly attributeName: string | null;
  readonly attributeNamespace: string | null;
  readonly oldValue: string | null;

  constructor(mutation: Mutation, oldValue: string | null) {
    this.type = mutation.type;
    this.target = mutation.target;
    this.addedNodes = staticNodeList(mutation.added ?? []);
    this.removedNodes = staticNodeList(mutation.removed ?? []);
    this.previousSibling = mutation.previous ?? null;
    this.nextSibling = mutation.next ?? null;
    this.attributeName = mutation.name ?? null;
    this.attributeNamespace = mutation.namespace ?? null;
    this.oldValue = oldValue;
  }

  get [Symbol.toStringTag](): string {
    return 'MutationRecord';
  }
}
