import { toBoolean, toDouble } from '../../web-idl/conversions.ts';
import { HTMLElement } from '../html-element.ts';
import { readFromView } from '../layout-reads.ts';

/** What the view knows of playing, and what it is while it can't be asked. */
const READS = {
  ...{ duration: NaN, paused: true, ended: false, readyState: 0 },
  ...{ currentTime: 0, volume: 1, muted: false, playbackRate: 1 },
} as const;
const WRITES = { currentTime: toDouble, volume: toDouble, muted: toBoolean, playbackRate: toDouble } as const;
const STATES = {
  ...{ NETWORK_EMPTY: 0, NETWORK_IDLE: 1, NETWORK_LOADING: 2, NETWORK_NO_SOURCE: 3 },
  ...{ HAVE_NOTHING: 0, HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2, HAVE_FUTURE_DATA: 3, HAVE_ENOUGH_DATA: 4 },
};

/**
 * Sound and video play in the view, which also decides whether they may: `play()` resolves with its `play` event and
 * never rejects when it doesn't come (known limit).
 * https://html.spec.whatwg.org/multipage/media.html#htmlmediaelement
 */
export class HTMLMediaElement extends HTMLElement {
  play(): Promise<void> {
    return new Promise((resolve) => {
      this.addEventListener('play', () => resolve(), { once: true });
      this.#invoke('play');
    });
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
          return askOr(this, property, initial);
        },
        ...(property in WRITES && {
          set(this: HTMLMediaElement, given: unknown) {
            const writable = property as keyof typeof WRITES;
            const value = WRITES[writable](given);
            const id = this.viewId;
            if (id !== 0) this.ownerDocument!.recorder.record({ do: 'property', id, name: writable, value });
          },
        }),
      });
    }
    for (const [name, value] of Object.entries(STATES)) {
      Object.defineProperty(this, name, { value, enumerable: true });
      Object.defineProperty(this.prototype, name, { value, enumerable: true });
    }
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

/** What the view says; what is given where it can't be asked. */
export function askOr<T>(
  element: HTMLElement,
  name: Parameters<typeof readFromView>[1],
  otherwise: T,
): unknown {
  try {
    return readFromView(element, name) ?? otherwise;
  } catch {
    return otherwise;
  }
}
