import type { SuperApp } from './super-app.ts';

const INSIDE = 'inside';
const HOME = 'home';

/**
 * The ways back that the system has: Alt+Left, Escape, and the browser's or phone's own back button. While something is
 * in front of the home, one entry of the page's history stands for it, so that going back stays inside the super app.
 */
export function listenForBack(superApp: SuperApp): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || superApp.isHome || document.querySelector('dialog[open]')) return;
    const isBack = event.altKey && event.key === 'ArrowLeft';
    const isEscape = event.key === 'Escape' && (superApp.front === undefined || superApp.front.canGoBack);
    if (!isBack && !isEscape) return;
    event.preventDefault();
    superApp.back();
  };
  globalThis.addEventListener('keydown', onKey);

  // Keys that are pressed inside a view do not reach the host's window, which only loses its focus to it.
  const listened = new WeakSet<Document>();
  globalThis.addEventListener('blur', () => {
    const view = document.activeElement;
    const inside = view instanceof HTMLIFrameElement ? view.contentDocument : null;
    if (!inside || listened.has(inside)) return;
    listened.add(inside);
    inside.addEventListener('keydown', onKey);
  });

  const mark = () => {
    if (superApp.isHome) {
      if (history.state === INSIDE) history.replaceState(HOME, '');
    } else if (history.state === HOME) history.replaceState(INSIDE, '');
    else if (history.state !== INSIDE) history.pushState(INSIDE, '');
  };
  superApp.addEventListener('front', mark);
  globalThis.addEventListener('popstate', () => {
    const sheet = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (sheet) sheet.close();
    else if (!superApp.isHome) superApp.back();
    else return;
    mark();
  });
}
