import { Event } from '../events/event.ts';
import { fire } from '../events/dispatch.ts';
import type { HTMLSlotElement } from './html-slot-element.ts';

const signaled = new Set<HTMLSlotElement>();

/** https://dom.spec.whatwg.org/#signal-a-slot-change */
export function signalSlotChange(slot: HTMLSlotElement): void {
  if (signaled.size === 0) {
    queueMicrotask(() => {
      const slots = [...signaled];
      signaled.clear();
      for (const changed of slots) fire(new Event('slotchange', { bubbles: true }), changed);
    });
  }
  signaled.add(slot);
}
