import { afterFirstRender } from '../lifecycle/first-render.ts';
import {
  InteractivityObserver,
  type InteractivityOptions,
  type KnownInteractivity,
} from './interactivity-observer.ts';

/**
 * When this page became interactive, from when the person asked for it: the beginning of its navigation, or its activation
 * where it was prerendered. What was before this call counts as not known, so call it early.
 *
 * @param options `begun` has to be given with another clock than `performance.now()`
 * @see https://w3c.github.io/hr-time/#dfn-time-origin
 */
export function observePage(options: Partial<InteractivityOptions> = {}): Promise<KnownInteractivity> {
  return new Promise((resolve) => {
    const { begun = activationStart(), clock } = options;
    const stop = new AbortController();
    const observer = new InteractivityObserver({ ...options, begun }, (known) => {
      stop.abort();
      resolve(known);
    });
    const hideIfHidden = (): void => {
      if (document.visibilityState === 'hidden') observer.hidden();
    };
    document.addEventListener('visibilitychange', hideIfHidden, { signal: stop.signal });
    stop.signal.addEventListener(
      'abort',
      afterFirstRender((time) => observer.ready(clock?.now() ?? Math.max(begun, time))),
    );
    hideIfHidden();
  });
}

function activationStart(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const start: unknown = navigation && Reflect.get(navigation, 'activationStart');
  return typeof start === 'number' ? start : 0;
}
