/**
 * Makes the buttons of a tab list switch between their panels (`aria-controls`), by pointer and by the keys of the ARIA pattern.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function connectTabs(list: HTMLElement): void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const select = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !isChosen;
    }
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', (event) => {
      const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const step = { [forward]: 1, Home: -index, End: tabs.length - 1 - index }[event.key];
      const isBack = event.key.startsWith('Arrow') && /Left|Right/.test(event.key) && event.key !== forward;
      if (step === undefined && !isBack) return;
      event.preventDefault();
      const next = tabs[(index + (isBack ? -1 : (step ?? 0)) + tabs.length) % tabs.length];
      if (next) select(next);
      next?.focus();
    });
  }
  const [first] = tabs;
  if (first) select(first);
}
