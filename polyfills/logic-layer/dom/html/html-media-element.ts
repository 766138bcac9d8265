import { toBoolean, toDouble } from '../../web-idl/conversions.ts';
import type { Mutation } from '../../../view-layer/protocol.ts';
import { HTMLElement } from '../html-element.ts';
import { askOr } from '../layout-reads.ts';
import { defineConstants } from '../../web-idl/define-constants.ts';

/** What the view knows of playing, and what it is while it can't be asked. */
const READS = {
  ...{ duration: NaN, paused: true, ended: false, readyState: 0 },
  ...{ currentTime: 0, volume: 1, muted: false, playbackRate: 1 },
} as const;
const WRITES = { currentTime: toDouble, volume: toDouble, muted: toBoolean, playbackRate: toDouble } as const;
/** Events after which `play()` is settled. */
const ENDS = ['playing', 'pause', 'error'] as const;
const REFUSALS: Readonly<Record<string, readonly [name: string, message: string]>> = {
  pause: ['AbortError', 'It was paused before it played.'],
  error: ['NotSupportedError', 'The source can not be played.'],
  timeout: ['NotAllowedError', 'The view does not play it; a person may have to act first.'],
};
const STATES = {
  ...{ NETWORK_EMPTY: 0, NETWORK_IDLE: 1, NETWORK_LOADING: 2, NETWORK_NO_SOURCE: 3 },
  ...{ HAVE_NOTHING: 0, HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2, HAVE_FUTURE_DATA: 3, HAVE_ENOUGH_DATA: 4 },
};

/** How long `play()` waits for the view before it says that playing isn't allowed, in milliseconds. */
const PLAY_WAIT = 1_000;

/**
 * Sound and video play in the view, which also decides whether they may.
 * https://html.spec.whatwg.org/multipage/media.html#htmlmediaelement
 */
export class HTMLMediaElement extends HTMLElement {
  /** What scripts set while the view doesn't show the element. */
  readonly #kept = new Map<string, number | boolean>();

  get networkState(): number {
    return this.getAttribute('src') === null ? 0 : 1;
  }

  /** What went wrong only the view knows. */
  get error(): null {
    return null;
  }

  /**
   * Resolves when the view plays. Rejects with a NotSupportedError for what isn't in the page or can't be played, an AbortError when
   * it is paused before, a NotAllowedError when nothing has come of it in a second.
   */
  play(): Promise<void> {
    if (this.viewId === 0) {
      return Promise.reject(
        new DOMException('Only what is in the page can play: append it first.', 'NotSupportedError'),
      );
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const settle = ({ type }: { readonly type: string }): void => {
      for (const name of ENDS) this.removeEventListener(name, settle);
      clearTimeout(timer);
      const [error, message] = REFUSALS[type] ?? [];
      const plays = error === undefined || (type === 'timeout' && askOr(this, 'paused', true) === false);
      if (plays) resolve();
      else reject(new DOMException(message, error));
    };
    const timer = setTimeout(settle, PLAY_WAIT, { type: 'timeout' });
    for (const name of ENDS) this.addEventListener(name, settle);
    this.#invoke('play');
    return promise;
  }

  pause(): void {
    this.#invoke('pause');
  }

  load(): void {
    this.#invoke('load');
  }

  /** The view decides by itself what it can play; this answers for what all engines do. */
  canPlayType(type: string): CanPlayTypeResult {
    return /^(?:audio\/(?:mpeg|mp4|wav|ogg|webm)|video\/(?:mp4|webm))\b/i.test(`${type}`) ? 'maybe' : '';
  }

  get currentSrc(): string {
    return Reflect.get(this, 'src') as string;
  }

  override liveProperties(): readonly Mutation[] {
    const id = this.viewId;
    return Array.from(this.#kept, ([name, value]) => ({
      do: 'property',
      id,
      name: name as keyof typeof WRITES,
      value,
    }));
  }

  #invoke(method: 'play' | 'pause' | 'load'): void {
    const id = this.viewId;
    if (id !== 0) this.ownerDocument!.recorder.record({ do: 'invoke', id, method });
  }

  static {
    for (const [name, initial] of Object.entries(READS)) {
      const property = name as keyof typeof READS;
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: HTMLMediaElement) {
          return askOr(this, property, this.#kept.get(property) ?? initial);
        },
        ...(property in WRITES && {
          set(this: HTMLMediaElement, given: unknown) {
            const writable = property as keyof typeof WRITES;
            const value = WRITES[writable](given);
            if (writable === 'volume' && !(Number(value) >= 0 && Number(value) <= 1)) {
              throw new DOMException('A volume is between 0 and 1.', 'IndexSizeError');
            }
            this.#kept.set(writable, value);
            const id = this.viewId;
            if (id !== 0) this.ownerDocument!.recorder.record({ do: 'property', id, name: writable, value });
          },
        }),
      });
    }
    defineConstants(this, STATES);
  }
}

export class HTMLAudioElement extends HTMLMediaElement {}

export class HTMLVideoElement extends HTMLMediaElement {
  get videoWidth(): number {
    return Number(askOr(this, 'videoWidth', 0));
  }

  get videoHeight(): number {
    return Number(askOr(this, 'videoHeight', 0));
  }
}
