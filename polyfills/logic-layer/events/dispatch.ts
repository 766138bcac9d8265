import type { DomEventTarget } from '../dom/dom-event-target.ts';
import {
  ACTIVATION,
  EVENT_PARENT,
  LISTENERS,
  type Activation,
  type Listener,
} from '../dom/event-target-parts.ts';
import { shadowRoots } from '../dom/slots.ts';
import { reportError } from '../report-error.ts';
import { membersOf, stateOf, type Event } from './event.ts';
import type { EventState, PathStep } from './event-state.ts';

const [CAPTURING, AT_TARGET, BUBBLING] = [1, 2, 3];

/**
 * https://dom.spec.whatwg.org/#concept-event-dispatch
 *
 * @param activate false when what a click does by default has happened in the view already
 * @returns false when the event was cancelled
 */
export function dispatch(event: Event, target: DomEventTarget, activate = true): boolean {
  const state = stateOf(event);
  state.dispatching = true;
  state.target = target;
  const related = (membersOf(event).relatedTarget as DomEventTarget | null | undefined) ?? null;
  const retargeted = related && retarget(related, target);
  let activation: Activation | undefined;
  if (target !== retargeted || target === related) {
    state.path = pathOf(event, target, related);
    activation = activate && event.type === 'click' ? findActivation(event) : undefined;
    activation?.before?.();
    walk(event, state);
  }
  const clear = leaksTree(state.path);
  Object.assign(state, { phase: 0, currentTarget: null, path: [], dispatching: false });
  Object.assign(state, { stopped: false, stoppedAtOnce: false });
  if (clear) {
    state.target = null;
    if ('relatedTarget' in membersOf(event)) membersOf(event).relatedTarget = null;
  }
  if (activation) {
    if (state.canceled) activation.canceled?.();
    else activation.run();
  }
  return !state.canceled;
}

/** Dispatches an event that the runtime itself makes, as the platform fires its own. */
export function fire(event: Event, target: DomEventTarget, activate = true): boolean {
  stateOf(event).isTrusted = true;
  return dispatch(event, target, activate);
}

interface Shadow {
  readonly host?: DomEventTarget;
  readonly mode?: string;
  readonly nodeType?: number;
}

/** The host of a shadow root; undefined for all else. */
function hostOf(target: DomEventTarget): DomEventTarget | undefined {
  const { nodeType, host } = target as unknown as Shadow;
  return nodeType === 11 ? host : undefined;
}

function rootOf(target: DomEventTarget): DomEventTarget {
  return (target as { getRootNode?: () => DomEventTarget }).getRootNode?.() ?? target;
}

/** https://dom.spec.whatwg.org/#retarget */
function retarget(a: DomEventTarget, b: DomEventTarget): DomEventTarget {
  if (!shadowRoots.exist) return a;
  for (let target = a; ;) {
    const root = rootOf(target);
    const host = hostOf(root);
    if (host === undefined || includesShadows(root, b)) return target;
    target = host;
  }
}

/** Is `root` the root of the node or of a tree around its shadow trees? */
function includesShadows(root: DomEventTarget, node: DomEventTarget): boolean {
  for (let at: DomEventTarget | undefined = node; at !== undefined; at = hostOf(rootOf(at))) {
    if (rootOf(at) === root) return true;
  }
  return false;
}

function pathOf(event: Event, target: DomEventTarget, related: DomEventTarget | null): PathStep[] {
  const path: PathStep[] = [];
  let inner = target;
  for (let at: DomEventTarget | undefined = target; at !== undefined; at = at[EVENT_PARENT](event)) {
    const host = hostOf(at);
    const adjusted = at === target ? target : retarget(inner, at);
    const relatedTarget = related && retarget(related, at);
    // Beyond the tree in which target and related target are the same, nothing has happened.
    if (relatedTarget !== null && relatedTarget === adjusted && at !== target) break;
    const isNew = at === target || adjusted !== inner;
    if (isNew) inner = adjusted;
    path.push({
      target: at,
      shadowAdjusted: isNew ? adjusted : null,
      relatedTarget,
      rootOfClosedTree: host !== undefined && (at as Shadow).mode === 'closed',
      slotInClosedTree: isSlotInClosedTree(at),
    });
  }
  return path;
}

function isSlotInClosedTree(target: DomEventTarget): boolean {
  if (!shadowRoots.exist || (target as { localName?: string }).localName !== 'slot') return false;
  const root = rootOf(target);
  return hostOf(root) !== undefined && (root as Shadow).mode === 'closed';
}

function findActivation(event: Event): Activation | undefined {
  const { path } = stateOf(event);
  const own = path[0]?.target[ACTIVATION](event);
  if (own || !event.bubbles) return own;
  for (const { target } of path) {
    const activation = target[ACTIVATION](event);
    if (activation) return activation;
  }
  return undefined;
}

function walk(event: Event, state: EventState): void {
  for (let index = state.path.length - 1; index >= 0; index--) {
    const atTarget = state.path[index]!.shadowAdjusted !== null;
    invoke(event, state, index, atTarget ? AT_TARGET! : CAPTURING!, true);
  }
  for (let index = 0; index < state.path.length; index++) {
    const atTarget = state.path[index]!.shadowAdjusted !== null;
    if (atTarget || state.bubbles) invoke(event, state, index, atTarget ? AT_TARGET! : BUBBLING!, false);
  }
}

/** https://dom.spec.whatwg.org/#concept-event-listener-invoke */
function invoke(event: Event, state: EventState, index: number, phase: number, capture: boolean): void {
  const step = state.path[index]!;
  const listeners = step.target[LISTENERS]?.get(state.type);
  let targetAt = index;
  while (state.path[targetAt]!.shadowAdjusted === null) targetAt--;
  state.target = state.path[targetAt]!.shadowAdjusted;
  state.phase = phase;
  if (step.relatedTarget !== null) membersOf(event).relatedTarget = step.relatedTarget;
  if (state.stopped || listeners === undefined) return;
  state.currentTarget = step.target;
  for (const registration of listeners) {
    if (registration.removed || registration.capture !== capture) continue;
    if (registration.once) step.target.removeEventListener(state.type, registration.listener, capture);
    state.inPassiveListener = registration.passive;
    call(registration.listener, step.target, event);
    state.inPassiveListener = false;
    if (state.stoppedAtOnce) return;
  }
}

/** https://dom.spec.whatwg.org/#window-current-event */
export let currentEvent: Event | undefined;

function call(listener: Listener, target: DomEventTarget, event: Event): void {
  const before = currentEvent;
  currentEvent = event;
  try {
    if (typeof listener === 'function') listener.call(target, event);
    else listener.handleEvent(event);
  } catch (error) {
    reportError(error);
  } finally {
    currentEvent = before;
  }
}

/** After the dispatch an event whose target lies in a shadow tree doesn't give that away. */
function leaksTree(path: readonly PathStep[]): boolean {
  if (!shadowRoots.exist) return false;
  const last = path.findLast((step) => step.shadowAdjusted !== null);
  const inShadow = (target: DomEventTarget | null): boolean =>
    target !== null && hostOf(rootOf(target)) !== undefined;
  return last !== undefined && (inShadow(last.shadowAdjusted) || inShadow(last.relatedTarget));
}
