import type { PageLife } from './page.ts';

/** The life of an ordinary page, told as the Lifecycle specification tells that of a MiniApp's page. */
export function documentLife(document: Document): PageLife {
  const life = new EventTarget();
  const window = document.defaultView;
  const fire = (type: string): void => void life.dispatchEvent(new Event(type));
  const isShown = (): boolean => document.visibilityState !== 'hidden';
  // When whoever asked has added its listeners.
  queueMicrotask(() => {
    fire('pageloaded');
    if (isShown()) fire('pageshown');
    const ready = (): void => fire('pageready');
    if (isShown() && window) window.requestAnimationFrame(() => setTimeout(ready));
    else ready();
    document.addEventListener('visibilitychange', () => fire(isShown() ? 'pageshown' : 'pagehidden'));
    window?.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) fire('pageunloaded');
    });
  });
  const pageInputQuery = window?.location.search.slice(1) ?? '';
  return Object.assign(life, { pageInputObject: { pageInputQuery } });
}
