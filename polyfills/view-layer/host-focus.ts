/** Whether a page may take the focus: on screen, and when nothing of the host has it. */
export function mayFocus(frame: HTMLIFrameElement): boolean {
  const { activeElement, body } = frame.ownerDocument;
  const isFree = activeElement === null || activeElement === body || activeElement === frame;
  return isFree && frame.checkVisibility({ visibilityProperty: true });
}

/** Methods take the focus too, for a dialog or for what is selected: the host gets back what a page may not take. */
export function keepingFocus(frame: HTMLIFrameElement, work: () => void): void {
  const { ownerDocument: host } = frame;
  const before = host.activeElement;
  const mayTake = mayFocus(frame);
  try {
    work();
  } finally {
    if (!mayTake && host.activeElement === frame && before !== frame) {
      frame.blur();
      (before as HTMLElement | null)?.focus({ preventScroll: true });
    }
  }
}
