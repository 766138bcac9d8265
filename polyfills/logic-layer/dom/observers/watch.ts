import type { Document } from '../document.ts';
import type { Element } from '../element.ts';

/** What a script observes and only the view sees; `watch` records begin and end it (view-layer/watches.ts). */
export type Watch =
  | { readonly kind: 'resize'; readonly box: string }
  | {
      readonly kind: 'intersection';
      readonly root: number;
      readonly margin: string;
      readonly thresholds: number[];
    }
  | { readonly kind: 'media'; readonly query: string };

type Receive = (entries: readonly Record<string, unknown>[]) => void;

const receivers = new Map<number, Receive>();
let last = 0;

/** A number for what is watched together; what the view reports about it goes to the function. */
export function openWatch(receive: Receive): number {
  receivers.set(++last, receive);
  return last;
}

export function closeWatch(id: number): void {
  receivers.delete(id);
}

/** Begins, or without a watch ends, to watch a node that the view has. */
export function recordWatch(element: Element, id: number, watch?: Watch): void {
  const node = element.viewId;
  if (node === 0) return;
  const value = JSON.stringify({ id, ...watch });
  element.nodeDocument.recorder.record({ do: 'property', id: node, name: 'watch', value });
}

/** The view reports: each entry names its node by number. */
export function watchReported(document: Document, members: Readonly<Record<string, unknown>>): void {
  const entries = JSON.parse(String(members.entries)) as Record<string, unknown>[];
  const found = entries.map((entry) => ({ ...entry, target: document.recorder.node(Number(entry.node)) }));
  receivers.get(Number(members.id))?.(found.filter(({ target }) => target !== undefined));
}
