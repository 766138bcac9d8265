import type { Recorder } from './recorder.ts';

/**
 * What `matchMedia` gives: matches as the view's frame does now. It fires no `change`.
 * https://drafts.csswg.org/cssom-view/#the-mediaquerylist-interface
 */
export class MediaQueryList extends EventTarget {
  onchange: unknown = null;
  readonly #recorder: Recorder;
  readonly #query: string;

  constructor(recorder: Recorder, query: string) {
    super();
    this.#recorder = recorder;
    this.#query = query;
  }

  get matches(): boolean {
    return this.#recorder.call('media', 0, this.#query)[0] === true;
  }

  get media(): string {
    return this.#query;
  }

  addListener(listener: EventListener | null): void {
    this.addEventListener('change', listener);
  }

  removeListener(listener: EventListener | null): void {
    this.removeEventListener('change', listener);
  }
}
