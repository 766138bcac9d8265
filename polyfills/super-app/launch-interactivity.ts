import { unlessCutOff } from '../mini-app/operation-queue.ts';
import { InteractivityObserver, type KnownInteractivity } from '../tti/interactivity-observer.ts';
import { reportInteractive } from '../tti/report-interactive.ts';

/** What of a MiniApp is observed. */
export interface Probed extends EventTarget {
  /** Fulfils when the logic layer has answered, and with it all that scripts changed before. */
  probe(): Promise<unknown>;
}

/**
 * From when on a launched MiniApp answers its person, who began to wait when this was made. When it is known, the host's window gets `pageinteractive`
 * and the performance timeline its measure.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#define-an-event-for-time-to-interactive-in-miniapp
 */
export class LaunchInteractivity {
  readonly #begun = performance.now();
  #observer: InteractivityObserver | undefined;
  #wasHidden = document.hidden;
  #known: KnownInteractivity | undefined;

  /** Undefined until it is known that it is, or can't be. */
  get known(): KnownInteractivity | undefined {
    return this.#known;
  }

  /** It runs: its worker is probed from now on, each answer seen by the next frame. */
  observe(miniApp: Probed): void {
    const roundTrip = (seen: () => void): void => {
      miniApp.probe().then(() => requestAnimationFrame(seen), unlessCutOff);
    };
    const observer = new InteractivityObserver({ begun: this.#begun, roundTrip }, (known) => {
      this.#known = known;
      if (known.is === 'interactive') reportInteractive(known);
    });
    this.#observer = observer;
    miniApp.addEventListener('pageshown', () => observer.ready(), { once: true });
    if (this.#wasHidden) observer.hidden();
  }

  /** Nobody sees it: what is measured now is no sample. */
  hidden(): void {
    this.#wasHidden = true;
    this.#observer?.hidden();
  }

  /** It has ended. */
  stop(): void {
    this.#observer?.stop();
  }
}
