import { reportError } from '../report-error.ts';
import type { Node } from './node.ts';
import { staticNodeList, type NodeList } from './node-list.ts';

/** https://dom.spec.whatwg.org/#interface-mutationrecord */
export class MutationRecord {
  readonly type: 'attributes' | 'characterData' | 'childList';
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

/** What `observe` was asked for, with its defaults. */
export interface ObserverOptions {
  readonly childList: boolean;
  readonly attributes: boolean;
  readonly characterData: boolean;
  readonly subtree: boolean;
  readonly attributeOldValue: boolean;
  readonly characterDataOldValue: boolean;
  readonly attributeFilter: readonly string[] | undefined;
}

/** The part of a MutationObserver that records are queued for. */
export interface Observer {
  records: MutationRecord[];
  /** Gives the records to the callback. */
  deliver(): void;
}

interface Registration {
  readonly observer: Observer;
  options: ObserverOptions;
  /** https://dom.spec.whatwg.org/#transient-registered-observer: of a node that was removed from a watched tree. */
  readonly transientFor: Registration | undefined;
}

interface Mutation {
  readonly type: MutationRecord['type'];
  readonly target: Node;
  readonly added?: readonly Node[];
  readonly removed?: readonly Node[];
  readonly previous?: Node | null;
  readonly next?: Node | null;
  readonly name?: string;
  readonly namespace?: string | null;
  readonly oldValue?: string | null;
}

const registrations = new WeakMap<Node, Registration[]>();
/** Observers with the nodes that they are registered at. */
const observed = new Map<Observer, Set<WeakRef<Node>>>();
const pending = new Set<Observer>();
let isQueued = false;

/** Whether anything is observed at all: most documents are not. */
export function isObserving(): boolean {
  return observed.size > 0;
}

/** https://dom.spec.whatwg.org/#dom-mutationobserver-observe, from its step 7 */
export function register(observer: Observer, node: Node, options: ObserverOptions): void {
  const known = registrations.get(node)?.find((other) => other.observer === observer && !other.transientFor);
  if (known !== undefined) {
    forgetTransient(observer, known);
    known.options = options;
    return;
  }
  addRegistration(node, { observer, options, transientFor: undefined });
}

function addRegistration(node: Node, registration: Registration): void {
  const list = registrations.get(node) ?? [];
  list.push(registration);
  registrations.set(node, list);
  const nodes = observed.get(registration.observer) ?? new Set();
  nodes.add(new WeakRef(node));
  observed.set(registration.observer, nodes);
}

/** https://dom.spec.whatwg.org/#dom-mutationobserver-disconnect */
export function unregister(observer: Observer): void {
  drop(observer, () => true);
  observed.delete(observer);
  pending.delete(observer);
}

function forgetTransient(observer: Observer, source?: Registration): void {
  drop(observer, ({ transientFor }) => transientFor !== undefined && (!source || transientFor === source));
}

function drop(observer: Observer, condition: (registration: Registration) => boolean): void {
  const nodes = observed.get(observer);
  for (const reference of nodes ?? []) {
    const node = reference.deref();
    const list = node && registrations.get(node);
    if (list === undefined) {
      nodes!.delete(reference);
      continue;
    }
    const kept = list.filter((other) => other.observer !== observer || !condition(other));
    registrations.set(node!, kept);
    if (!kept.some((other) => other.observer === observer)) nodes!.delete(reference);
  }
}

/** What is removed from a tree that is watched stays watched until the records are delivered. */
export function keepObserving(node: Node, parent: Node): void {
  for (let at: Node | null = parent; at !== null; at = at.treeParent) {
    for (const registration of registrations.get(at) ?? []) {
      if (!registration.options.subtree) continue;
      const { observer, options } = registration;
      addRegistration(node, { observer, options, transientFor: registration.transientFor ?? registration });
    }
  }
}

/** https://dom.spec.whatwg.org/#queue-a-tree-mutation-record */
export function queueTreeRecord(
  target: Node,
  added: readonly Node[],
  removed: readonly Node[],
  previous: Node | null,
  next: Node | null,
): void {
  queue({ type: 'childList', target, added, removed, previous, next });
}

export function queueAttributeRecord(
  target: Node,
  name: string,
  namespace: string | null,
  oldValue: string | null,
): void {
  queue({ type: 'attributes', target, name, namespace, oldValue });
}

export function queueDataRecord(target: Node, oldValue: string): void {
  queue({ type: 'characterData', target, oldValue });
}

/** https://dom.spec.whatwg.org/#queue-a-mutation-record */
function queue(mutation: Mutation): void {
  const interested = new Map<Observer, string | null>();
  for (let node: Node | null = mutation.target; node !== null; node = node.treeParent) {
    for (const { observer, options } of registrations.get(node) ?? []) {
      if (node !== mutation.target && !options.subtree) continue;
      if (!concerns(options, mutation)) continue;
      const wantsOld =
        mutation.type === 'attributes' ? options.attributeOldValue : options.characterDataOldValue;
      const known = interested.get(observer) ?? null;
      interested.set(
        observer,
        wantsOld && mutation.type !== 'childList' ? (mutation.oldValue ?? null) : known,
      );
    }
  }
  for (const [observer, oldValue] of interested) {
    observer.records.push(new MutationRecord(mutation, oldValue));
    pending.add(observer);
  }
  if (interested.size > 0) queueMicrotaskOnce();
}

function concerns(options: ObserverOptions, { type, name, namespace }: Mutation): boolean {
  if (type !== 'attributes') return options[type];
  const { attributeFilter } = options;
  return (
    options.attributes &&
    (attributeFilter === undefined || (!namespace && attributeFilter.includes(name ?? '')))
  );
}

/** https://dom.spec.whatwg.org/#queue-a-mutation-observer-compound-microtask */
function queueMicrotaskOnce(): void {
  if (isQueued) return;
  isQueued = true;
  queueMicrotask(() => {
    isQueued = false;
    const observers = [...pending];
    pending.clear();
    for (const observer of observers) {
      forgetTransient(observer);
      try {
        observer.deliver();
      } catch (error) {
        reportError(error);
      }
    }
  });
}
