import { names } from '../channel/names.ts';
import { eventMembers } from './event-members.ts';
import { formState } from './form-state.ts';
import { nodeTypeOf, parentOf, rootOf, windowOf } from './node-members.ts';
import type { ViewEvent } from './protocol.ts';
import { watchSize } from './window-size.ts';

/** Sent as they happen. */
const DISCRETE = names(
  'click dblclick auxclick contextmenu mousedown mouseup mouseover mouseout pointerdown',
  'pointerup pointercancel pointerover pointerout touchstart touchend touchcancel keydown keyup',
  'beforeinput input change submit select invalid focus blur focusin focusout compositionstart',
  'compositionend load error toggle close cancel play pause ended animationstart',
  'animationiteration animationend animationcancel transitionrun transitionstart transitionend',
  'transitioncancel compositionupdate keypress gotpointercapture lostpointercapture beforetoggle',
  'loadedmetadata loadeddata canplay canplaythrough durationchange volumechange waiting playing',
  'seeking seeked ratechange stalled emptied scrollend dragstart dragend dragenter dragover',
  'dragleave drop copy cut paste',
);
/** Those whose default a script can prevent; for them the view waits a moment (channel/host-channel.ts). */
const PREVENTABLE = new Set<string>(
  names(
    'click dblclick auxclick contextmenu mousedown pointerdown touchstart touchend keydown',
    'beforeinput submit invalid cancel dragstart dragenter dragover drop',
  ),
);
/** Those that styles and scripts bring about by the ten thousand without any person: only so many are told in a frame. */
const AT_WILL = new Set<string>(
  names(
    'animationstart animationiteration animationend animationcancel transitionrun transitionstart',
    'transitionend transitioncancel select volumechange ratechange seeking seeked',
  ),
);
const AT_WILL_IN_FRAME = 500;
/** Sent once a frame at most, the latest of each target. */
const CONTINUOUS = names('mousemove pointermove touchmove wheel scroll drag timeupdate');

export interface ViewEventsOptions {
  readonly document: Document;
  idOf(node: Node): number | undefined;
  /** False for an event that scripts know of already. */
  isNews(event: Event): boolean;
  /** True when a script prevented the event's default; false when none did, when none can, or when nobody knows yet. */
  emit(event: ViewEvent, isPreventable: boolean): boolean;
  /** A link was activated; called after its click was emitted. */
  onLink(link: Element): void;
}

/** Turns what a person does in the view into the protocol's events, and keeps every link and form from navigating. */
export function listenInView({ document, idOf, isNews, emit, onLink }: ViewEventsOptions): void {
  const waiting = new Map<string, ViewEvent>();
  let atWill = 0;

  function isTooMuch(type: string): boolean {
    if (!AT_WILL.has(type)) return false;
    if (atWill === 0) requestAnimationFrame(() => (atWill = 0));
    return ++atWill > AT_WILL_IN_FRAME;
  }

  function describe(event: Event): ViewEvent | undefined {
    const target = event.target === document ? rootOf(document) : (event.target as Node | null);
    const id = target === null ? undefined : idOf(target);
    if (id === undefined) return undefined;
    const { type, bubbles, cancelable } = event;
    const state = event.target === document ? [] : formState(event, idOf);
    return { type, target: id, bubbles, cancelable, members: eventMembers(event, idOf), state };
  }

  function send(event: Event): void {
    const described = describe(event);
    const isPreventable = event.cancelable && !event.defaultPrevented && PREVENTABLE.has(event.type);
    if (described !== undefined && emit(described, isPreventable)) event.preventDefault();
  }

  function sendLatest(event: Event): void {
    const described = describe(event);
    if (described === undefined) return;
    if (waiting.size === 0) requestAnimationFrame(flush);
    waiting.set(`${described.type} ${described.target}`, described);
  }

  function flush(): void {
    const events = [...waiting.values()];
    waiting.clear();
    for (const event of events) emit(event, false);
  }

  function handle(event: Event): void {
    if (isTooMuch(event.type)) return;
    const link = event.type === 'click' || event.type === 'auxclick' ? linkAt(event) : null;
    if (link !== null || event.type === 'submit') event.preventDefault();
    flush();
    if (isNews(event)) send(event);
    if (link !== null && event.type === 'click') onLink(link);
  }

  for (const type of DISCRETE) {
    const passive = !PREVENTABLE.has(type);
    document.addEventListener(type, handle, { capture: true, passive });
  }
  for (const type of CONTINUOUS)
    document.addEventListener(type, sendLatest, { capture: true, passive: true });
  watchSize(windowOf(document)!, () => {
    const target = idOf(rootOf(document)!);
    if (target === undefined) return;
    emit({ type: 'resize', target, bubbles: false, cancelable: false, members: {}, state: [] }, false);
  });
  // The reset itself comes after its event.
  document.addEventListener('reset', (event) => setTimeout(() => send(event)), { capture: true });
}

/** The `a` or `area` (of HTML or SVG) that an event at this place activates. */
function linkAt(event: Event): Element | null {
  const target = event.target as Node | null;
  if (target === null) return null;
  const element = nodeTypeOf(target) === Node.ELEMENT_NODE ? target : parentOf(target);
  if (element === null || nodeTypeOf(element) !== Node.ELEMENT_NODE) return null;
  return Element.prototype.closest.call(element, 'a[href], area[href], svg a');
}
