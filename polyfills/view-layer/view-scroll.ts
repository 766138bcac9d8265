/**
 * Scrolls an element of a view into sight, and never the host, whose scrollers the platform's own method moves too:
 * what it moved there is put back before anything is drawn. Always at once, since a smooth way can't be put back.
 */
export function scrollIntoView(
  element: Element,
  frame: HTMLIFrameElement,
  block: ScrollLogicalPosition,
  inline: ScrollLogicalPosition,
): void {
  const outer: (readonly [scroller: Element, left: number, top: number])[] = [];
  for (let at: Element | null = frame; at !== null; at = at.parentElement) {
    if (at.scrollLeft !== 0 || at.scrollTop !== 0 || canScroll(at))
      outer.push([at, at.scrollLeft, at.scrollTop]);
  }
  Element.prototype.scrollIntoView.call(element, { block, inline, behavior: 'instant' });
  for (const [scroller, left, top] of outer) {
    if (scroller.scrollLeft !== left || scroller.scrollTop !== top)
      scroller.scrollTo({ left, top, behavior: 'instant' });
  }
}

function canScroll({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth || scrollHeight > clientHeight;
}
