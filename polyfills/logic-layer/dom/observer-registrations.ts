import type { MutationRecord } from './mutation-record.ts';
import type { Node } from './node.ts';

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

const registrations = new WeakMap<Node, Registration[]>();
/** Observers with the nodes that they are registered at. */
const observed = new Map<Observer, Set<WeakRef<Node>>>();
const NONE: readonly Registration[] = [];

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
}

export function forgetTransient(observer: Observer, source?: Registration): void {
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
    for (const registration of registrationsAt(at)) {
      if (!registration.options.subtree) continue;
      const { observer, options } = registration;
      addRegistration(node, { observer, options, transientFor: registration.transientFor ?? registration });
    }
  }
}

/** What is registered at a node itself. */
export function registrationsAt(node: Node): readonly Registration[] {
  return registrations.get(node) ?? NONE;
}
