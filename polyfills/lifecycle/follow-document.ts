import type { DocumentLifecycle } from './document-lifecycle.ts';
import { afterFirstRender } from './first-render.ts';
import { whenLaunched } from './when-launched.ts';

/**
 * Tells the lifecycle what becomes of this document: Page Visibility shows and hides, freezing hides, entering the
 * back/forward cache hides and leaving it shows, leaving for good unloads.
 *
 * @returns stops it
 * @see https://wicg.github.io/page-lifecycle/
 */
export function followDocument(lifecycle: DocumentLifecycle): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const showIfVisible = (): void => {
    if (document.visibilityState === 'visible') lifecycle.show();
  };
  lifecycle.page.addEventListener(
    'pageloaded',
    () =>
      signal.addEventListener(
        'abort',
        afterFirstRender(() => lifecycle.render()),
      ),
    { signal },
  );
  addEventListener('error', (event) => lifecycle.fail(describeError(event)), { signal });
  addEventListener('unhandledrejection', ({ reason }) => lifecycle.fail(String(reason)), { signal });
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'visible' ? lifecycle.show() : lifecycle.hide()),
    { signal },
  );
  document.addEventListener('freeze', () => lifecycle.hide(), { signal });
  document.addEventListener('resume', showIfVisible, { signal });
  addEventListener('pageshow', showIfVisible, { signal });
  addEventListener('pagehide', ({ persisted }) => (persisted ? lifecycle.hide() : lifecycle.unload()), {
    signal,
  });
  whenLaunched(() => lifecycle.launch(document.visibilityState === 'visible'), signal);
  return () => stop.abort();
}

/** A script of another origin tells nothing but "Script error."; an element that failed to load is no script error. */
function describeError({ error, message }: ErrorEvent): string {
  return error === undefined || error === null ? message : String(error);
}
