import { reportError } from '../report-error.ts';
import { MutationRecord, type Mutation } from './mutation-record.ts';
import type { Node } from './node.ts';
import {
  forgetTransient,
  registrationsAt,
  type Observer,
  type ObserverOptions,
} from './observer-registrations.ts';

const pending = new Set<Observer>();
let isQueued = false;

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
    for (const { observer, options } of registrationsAt(node)) {
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
