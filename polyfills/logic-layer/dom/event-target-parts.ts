import type { Event } from '../events/event.ts';

/** The method by which a target says what a click at it does. */
export const ACTIVATION = Symbol('activation');
/** The method by which a target says where an event goes next. https://dom.spec.whatwg.org/#get-the-parent */
export const EVENT_PARENT = Symbol('event parent');
/** Not private: a page's window is a proxy, through which they must be reached. */
export const LISTENERS = Symbol('listeners');

export type Listener = ((this: unknown, event: Event) => unknown) | { handleEvent(event: Event): unknown };

export interface Registration {
  readonly listener: Listener;
  readonly capture: boolean;
  readonly once: boolean;
  readonly passive: boolean;
  removed: boolean;
}

/** What happens at a target before and after a click. https://dom.spec.whatwg.org/#eventtarget */
export interface Activation {
  before?(): void;
  run(): void;
  canceled?(): void;
}
