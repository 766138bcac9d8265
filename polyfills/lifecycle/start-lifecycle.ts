import { createInputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import { DocumentLifecycle } from './document-lifecycle.ts';
import { followDocument } from './follow-document.ts';

export interface LifecycleOptions {
  /** Route of the page. Default: the path of the document's address, without its first slash. */
  readonly pagePath?: string;
  /** Where the app was opened from. Default: `document.referrer`. */
  readonly referrerInfo?: string;
}

/** A lifecycle that follows its document. */
export interface RunningLifecycle extends Pick<DocumentLifecycle, 'global' | 'page'> {
  /** Fires nothing any more. */
  stop(): void;
}

/**
 * Makes `global` and `page` for this document and fires their events from now on. Add listeners in the same task: the
 * launch comes in a later one.
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#inputobject-attribute
 */
export function startLifecycle(options: LifecycleOptions = {}): RunningLifecycle {
  const { pagePath = location.pathname.slice(1), referrerInfo = document.referrer } = options;
  const input = createInputObject(
    { pages: [pagePath], dir: 'auto' },
    { startPage: pagePath, referrerInfo, lang: navigator.language },
  );
  // Some browsers let people write anything for their language.
  const lang = 'und';
  const lifecycle = new DocumentLifecycle(
    input.ok ? input.value : { pagePath, referrerInfo, lang, dir: 'auto' },
    location.search.slice(1),
  );
  const stop = followDocument(lifecycle);
  return { global: lifecycle.global, page: lifecycle.page, stop };
}
