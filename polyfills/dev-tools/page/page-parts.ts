/** An element of the page's own markup. @throws when the markup lacks it */
export function part<Name extends keyof HTMLElementTagNameMap = 'div'>(
  id: string,
): HTMLElementTagNameMap[Name] {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found as HTMLElementTagNameMap[Name];
}

/** `84 ms`, `1.24 s` */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}

/** A number on a tab, which is not there when it is 0. */
export function showCount(id: string, count: number, what: string): void {
  const badge = part<'span'>(id);
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? '99+' : String(count);
  badge.setAttribute('aria-label', `${count} ${what}`);
}
