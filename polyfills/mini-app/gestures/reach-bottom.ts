import { rootOf, scrollerOf } from '../../view-layer/node-members.ts';

/**
 * Calls back when scrolling brings the end of the view's document nearer to the view's lower edge than the distance; again only after that was
 * not so.
 *
 * @param document of a view, still empty
 * @param distance in CSS pixels
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-on_reach_bottom_distance
 */
export function watchBottom(document: Document, distance: number, reached: () => void): void {
  let isNear = false;
  let isDue = false;
  const look = (): void => {
    isDue = false;
    const scroller = scrollerOf(document);
    if (!scroller) return;
    const { scrollHeight, scrollTop, clientHeight } = scroller;
    const wasNear = isNear;
    isNear = scrollHeight - scrollTop - clientHeight <= distance;
    if (isNear && !wasNear) reached();
  };
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (isDue || (target !== document && target !== rootOf(document))) return;
      isDue = true;
      // After the frame, when reading costs no layout.
      requestAnimationFrame(() => setTimeout(look));
    },
    { capture: true, passive: true },
  );
}
