import type { Path } from './template.ts';

/** What takes properties in: a component. */
export interface Receiver {
  /** @param path what of the value was changed, in place; empty for all of it */
  receive(name: string, value: unknown, path: Path): void;
}

const receivers = new WeakMap<Element, Receiver>();

export function becomeReceiver(element: Element, receiver: Receiver): void {
  receivers.set(element, receiver);
}

export function receiverOf(element: Element): Receiver | undefined {
  return receivers.get(element);
}
