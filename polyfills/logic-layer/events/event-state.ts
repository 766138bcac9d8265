import type { DomEventTarget } from '../dom/dom-event-target.ts';

/** One stop on an event's way. https://dom.spec.whatwg.org/#event-path */
export interface PathStep {
  readonly target: DomEventTarget;
  /** The event's target as listeners here see it; null where it is the same as on the step before. */
  readonly shadowAdjusted: DomEventTarget | null;
  readonly relatedTarget: DomEventTarget | null;
  readonly rootOfClosedTree: boolean;
  readonly slotInClosedTree: boolean;
}

/** What dispatching keeps of an event. */
export interface EventState {
  type: string;
  bubbles: boolean;
  cancelable: boolean;
  composed: boolean;
  isTrusted: boolean;
  target: DomEventTarget | null;
  currentTarget: DomEventTarget | null;
  relatedTarget: DomEventTarget | null;
  phase: number;
  path: PathStep[];
  stopped: boolean;
  stoppedAtOnce: boolean;
  canceled: boolean;
  inPassiveListener: boolean;
  dispatching: boolean;
  initialized: boolean;
}
