import { element } from '../mini-app/window/element.ts';

/** How far a finger must go, in CSS pixels, and how much more along than across. */
const FAR = 56;
const ALONG = 1.5;

/** A strip along the window's starting edge: a swipe that begins on it goes back. Only where there is a touch screen. */
export function edgeSwipe(back: () => void): HTMLElement {
  const strip = element('div', { class: 'edge-swipe', 'aria-hidden': 'true' });
  let start: PointerEvent | undefined;
  strip.addEventListener('pointerdown', (event) => {
    start = event;
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener('pointermove', (event) => {
    if (!start) return;
    const direction = getComputedStyle(strip).direction === 'rtl' ? -1 : 1;
    const along = (event.clientX - start.clientX) * direction;
    const across = Math.abs(event.clientY - start.clientY);
    if (along < FAR || along < ALONG * across) return;
    start = undefined;
    back();
  });
  const forget = () => {
    start = undefined;
  };
  strip.addEventListener('pointerup', forget);
  strip.addEventListener('pointercancel', forget);
  return strip;
}
