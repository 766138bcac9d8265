// Fires `pageinteractive` at the window, and leaves a performance entry, when this page has become interactive.
import { observePage } from './observe-page.ts';
import { reportInteractive, type PageInteractiveEvent } from './report-interactive.ts';
import { shouldPolyfill } from './should-polyfill.ts';

declare global {
  interface WindowEventMap {
    pageinteractive: PageInteractiveEvent;
  }
}

if (shouldPolyfill()) {
  void observePage().then((known) => {
    if (known.is === 'interactive') reportInteractive(known);
  });
}
