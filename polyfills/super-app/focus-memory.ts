/**
 * Notes what has the focus now.
 *
 * @returns gives it back, to what stands in its place if it was drawn anew, else to the home's heading; nothing where something else took it
 */
export function rememberFocus(): () => void {
  const had = document.activeElement;
  if (!(had instanceof HTMLElement) || had === document.body) return () => {};
  const { focus, key } = had.dataset;
  return () => {
    if (isTaken(document.activeElement)) return;
    const places = [
      isWelcome(had) ? had : undefined,
      find('focus', focus),
      find('key', key),
      document.querySelector<HTMLElement>('.home h1'),
    ];
    for (const place of places) {
      place?.focus({ preventScroll: true });
      if (place && document.activeElement === place) return;
    }
  };
}

/** Where fingers are used, a text field with the focus would bring up the keyboard. */
function isWelcome(had: HTMLElement): boolean {
  return had.isConnected && !(had instanceof HTMLInputElement && matchMedia('(pointer: coarse)').matches);
}

/** What is hidden or out of reach loses the focus a moment later by itself. */
function isTaken(active: Element | null): boolean {
  return (
    active !== null && active !== document.body && active.checkVisibility() && !active.closest('[inert]')
  );
}

function find(attribute: string, value: string | undefined): HTMLElement | undefined {
  if (value === undefined) return undefined;
  return document.querySelector<HTMLElement>(`[data-${attribute}="${CSS.escape(value)}"]`) ?? undefined;
}
