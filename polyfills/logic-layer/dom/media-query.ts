import { fire } from '../events/dispatch.ts';
import { MediaQueryListEvent } from '../events/event-classes.ts';
import type { Document } from './document.ts';
import { DomEventTarget } from './dom-event-target.ts';
import { defineEventHandlers } from './event-handlers.ts';
import { LISTENERS, type Listener } from './event-target-parts.ts';
import { closeWatch, openWatch, recordWatch } from './observers/watch.ts';

/** https://drafts.csswg.org/cssom-view/#the-mediaquerylist-interface */
export class MediaQueryList extends DomEventTarget {
  readonly #document: Document;
  readonly #query: string;
  /** The number of what the view tells; 0 as long as nobody listens. */
  #watch = 0;

  constructor(document: Document, query: string) {
    super();
    this.#document = document;
    this.#query = query;
  }

  get matches(): boolean {
    return this.#ask()[0] === true;
  }

  get media(): string {
    return String(this.#ask()[1]);
  }

  /** The view tells of changes as soon as somebody listens. */
  override addEventListener(...args: Parameters<DomEventTarget['addEventListener']>): void {
    super.addEventListener(...args);
    if (this.#watch > 0 || !this[LISTENERS]?.has('change')) return;
    this.#watch = openWatch(([entry]) => {
      const { matches, media } = entry ?? {};
      fire(new MediaQueryListEvent('change', { matches: Boolean(matches), media: String(media) }), this);
    });
    recordWatch(this.#document.documentElement!, this.#watch, { kind: 'media', query: this.#query });
  }

  override removeEventListener(...args: Parameters<DomEventTarget['removeEventListener']>): void {
    super.removeEventListener(...args);
    if (this.#watch === 0 || this[LISTENERS]?.has('change')) return;
    closeWatch(this.#watch);
    recordWatch(this.#document.documentElement!, this.#watch);
    this.#watch = 0;
  }

  addListener(listener: Listener | null): void {
    this.addEventListener('change', listener);
  }

  removeListener(listener: Listener | null): void {
    this.removeEventListener('change', listener);
  }

  #ask(): readonly unknown[] {
    return this.#document.recorder.call('media', 0, this.#query);
  }
}

defineEventHandlers(MediaQueryList.prototype, 'change');
