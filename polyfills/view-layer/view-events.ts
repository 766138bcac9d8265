import { eventMembers } from './event-members.ts';
import { formState } from './form-state.ts';
import type { ViewEvent } from './protocol.ts';

/** Sent as they happen. */
const DISCRETE = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mouseover', 'mouseout'],
  ...[
    'pointerdown',
    'pointerup',
    'pointercancel',
    'pointerover',
    'pointerout',
    'touchstart',
    'touchend',
    'touchcancel',
  ],
  ...[
    'keydown',
    'keyup',
    'input',
    'change',
    'submit',
    'select',
    'invalid',
    'focus',
    'blur',
    'focusin',
    'focusout',
  ],
  ...[
    'compositionstart',
    'compositionend',
    'load',
    'error',
    'toggle',
    'close',
    'cancel',
    'play',
    'pause',
    'ended',
  ],
  ...['animationend', 'transitionend'],
];
/** Sent once a frame at most, the latest of each target. */
const CONTINUOUS = ['mousemove', 'pointermove', 'touchmove', 'wheel', 'scroll', 'timeupdate'];

export interface ViewEventsOptions {
  readonly document: Document;
  idOf(node: Node): number | undefined;
  emit(event: ViewEvent): void;
  /** A link was activated; called its click was emitted. */
  onLink(link: Element): void;
}

/** Turns what a person does in the view into the protocol's events, and keeps every link and form from navigating. */
export function listenInView({ document, idOf, emit, onLink }: ViewEventsOptions): void {
  const waiting = new Map<string, ViewEvent>();

  function describe(event: Event): ViewEvent | undefined {
    const target = event.target === document ? document.documentElement : (event.target as Node | null);
    const id = target === null ? undefined : idOf(target);
    if (id === undefined) return undefined;
    const { type, bubbles, cancelable } = event;
    const state = event.target === document ? [] : formState(event, idOf);
    return { type, target: id, bubbles, cancelable, members: eventMembers(event, idOf), state };
  }

  function send(event: Event): void {
    const described = describe(event);
    if (described !== undefined) emit(described);
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
    events.forEach(emit);
  }

  function handle(event: Event): void {
    const link = event.type === 'click' || event.type === 'auxclick' ? linkAt(event) : null;
    if (link !== null || event.type === 'submit') event.preventDefault();
    flush();
    send(event);
    if (link !== null && event.type === 'click') onLink(link);
  }

  for (const type of DISCRETE) {
    const passive = !['click', 'auxclick', 'submit'].includes(type);
    document.addEventListener(type, handle, { capture: true, passive });
  }
  for (const type of CONTINUOUS)
    document.addEventListener(type, sendLatest, { capture: true, passive: true });
  // The reset itself comes after its event.
  document.addEventListener('reset', (event) => setTimeout(() => send(event)), { capture: true });
}

/** The `a` or `area` (of HTML or SVG) that an event at this place activates. */
function linkAt(event: Event): Element | null {
  const target = event.target as Node | null;
  const element =
    target?.nodeType === Node.ELEMENT_NODE ? (target as Element) : (target?.parentElement ?? null);
  return element?.closest('a[href], area[href], svg a') ?? null;
}
