import type { TextDirection } from '../manifest/processed-manifest.ts';

/** https://w3c.github.io/miniapp-lifecycle/#lifecycleerror-interface */
export interface LifecycleError {
  /** What went wrong, for developers. */
  readonly errorDescription: string;
  /** A BCP 47 language tag. */
  readonly lang: string;
  /** The base direction of `errorDescription`. */
  readonly dir: TextDirection;
}

/**
 * An error as the MiniApp reads it. Engines describe errors in English, whatever the person's language is.
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#lifecycleerror-attribute
 */
export function createLifecycleError(errorDescription: string): LifecycleError {
  return Object.freeze({ errorDescription, lang: 'en', dir: 'ltr' });
}
