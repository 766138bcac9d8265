/** How far up, in CSS pixels, a swipe takes an element away; how fast, in pixels per millisecond, however short. */
const FAR = 110;
const FAST = 0.6;
/** From here on, in CSS pixels, a movement is a swipe and no press. */
const SLIP = 12;

/** Lets a swipe upwards take an element away. It follows the finger by `--swipe`; a press of what is in it stays one. */
export function swipeAway(moved: HTMLElement, away: () => void): void {
  let start: PointerEvent | undefined;
  let isSwipe = false;
  const distance = (event: PointerEvent) => Math.max(0, (start?.clientY ?? event.clientY) - event.clientY);
  moved.addEventListener('pointerdown', (event) => {
    if (event.button === 0) start = event;
    isSwipe = false;
  });
  moved.addEventListener('pointermove', (event) => {
    if (!start) return;
    if (!isSwipe && distance(event) > SLIP) {
      isSwipe = true;
      moved.setPointerCapture(event.pointerId);
    }
    if (isSwipe) moved.style.setProperty('--swipe', `${-distance(event)}px`);
  });
  const end = (event: PointerEvent) => {
    if (!start) return;
    const far = distance(event);
    const speed = far / Math.max(1, event.timeStamp - start.timeStamp);
    start = undefined;
    moved.style.removeProperty('--swipe');
    if (event.type === 'pointerup' && isSwipe && (far > FAR || speed > FAST)) away();
  };
  moved.addEventListener('pointerup', end);
  moved.addEventListener('pointercancel', end);
  // What a swipe ends on is not pressed.
  moved.addEventListener(
    'click',
    (event) => {
      if (!isSwipe) return;
      isSwipe = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
