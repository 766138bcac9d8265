/**
 * Calls once when the document's own scripts have run, so that all their listeners are there: at `DOMContentLoaded`, or in
 * a task of its own where that is over. A page that is prerendered waits until a person sees it.
 */
export function whenLaunched(run: () => void, signal: AbortSignal): void {
  const once = { once: true, signal };
  const whenLoaded = (): void => {
    if (!isContentLoaded()) document.addEventListener('DOMContentLoaded', run, once);
    else setTimeout(() => signal.aborted || run());
  };
  if (isPrerendering()) document.addEventListener('prerenderingchange', whenLoaded, once);
  else whenLoaded();
}

/** `interactive` holds before and after the event, so that the state alone can't tell. */
function isContentLoaded(): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'complete';
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.domContentLoadedEventStart > 0;
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
