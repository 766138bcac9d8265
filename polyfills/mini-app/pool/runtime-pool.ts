import script from '#logic-layer';
import { createViewFrame, type ViewFrame } from '../../view-layer/view-frame.ts';
import { endWorker, prepareWorker, rehearse, type PreparedWorker } from '../prepared-worker.ts';
import { whenIdle } from '../when-idle.ts';
import { Shelf } from './shelf.ts';

/** How much is made ready at most: each costs memory that no MiniApp uses yet. */
export interface PoolLimits {
  readonly workers: number;
  readonly views: number;
}

export const POOL_LIMITS: PoolLimits = { workers: 1, views: 2 };

/** How long a launch is left alone before what it took is made anew, in milliseconds. */
const REST = 1_000;

/**
 * Workers behind their walls and empty view frames, made before a MiniApp asks for them. Each serves one MiniApp, once: it leaves the pool when
 * it is taken, and is ended with its MiniApp.
 *
 * https://w3c.github.io/miniapp-white-paper/#performance-and-user-experience
 */
export class RuntimePool {
  readonly #workers = new Shelf<PreparedWorker>(() => prepareWorker(script), endWorker, rehearse);
  readonly #views = new Shelf<ViewFrame>(
    () => createViewFrame(this.#place(), ''),
    ({ frame }) => frame.remove(),
  );
  #limits: PoolLimits;
  #shelter: HTMLElement | undefined;
  #isRefillDue = false;

  /** Holds nothing until `prepare` is called, or something was taken. */
  constructor(limits: Partial<PoolLimits> = {}) {
    this.#limits = { ...POOL_LIMITS, ...limits };
  }

  /** Lower limits end what was made first. Zero of both makes nothing ready any more. */
  set limits(limits: PoolLimits) {
    this.#limits = limits;
    this.#workers.shrink(limits.workers);
    this.#views.shrink(limits.views);
  }

  get limits(): PoolLimits {
    return this.#limits;
  }

  /** How much is ready now. */
  get ready(): PoolLimits {
    return { workers: this.#workers.ready, views: this.#views.ready };
  }

  /** Makes ready what is missing; fulfils when it is there. What can't be made says so to whoever takes it. */
  async prepare(): Promise<void> {
    // An iframe that is moved otherwise is loaded anew.
    const views = canMove() ? this.#limits.views : 0;
    await Promise.all([this.#workers.fill(this.#limits.workers), this.#views.fill(views)]);
  }

  /** Makes what the next launch takes, if it isn't ready; the rest when that launch is over. */
  begin(): void {
    if (this.#limits.workers > 0) this.#workers.begin();
    if (this.#limits.views > 0 && canMove()) this.#views.begin();
    this.#refill();
  }

  /** A worker for one MiniApp. Rejects with a LaunchError when the wall doesn't stand or the worker may not start. */
  worker(): Promise<PreparedWorker> {
    this.#refill();
    return this.#workers.take();
  }

  /** A hidden, empty view frame in the container. Rejects when it doesn't load. */
  async view(container: HTMLElement, title: string): Promise<ViewFrame> {
    const taken = canMove() ? await this.#views.takeReady() : undefined;
    if (taken === undefined) return createViewFrame(container, title);
    this.#refill();
    taken.frame.title = title;
    try {
      container.moveBefore(taken.frame, null);
      return taken;
    } catch {
      // The container is in no document, or in another one.
      taken.frame.remove();
      return createViewFrame(container, title);
    }
  }

  #refill(): void {
    if (this.#isRefillDue) return;
    this.#isRefillDue = true;
    setTimeout(() => {
      whenIdle(() => {
        this.#isRefillDue = false;
        void this.prepare();
      });
    }, REST);
  }

  /** Where frames wait. */
  #place(): HTMLElement {
    if (this.#shelter?.isConnected) return this.#shelter;
    this.#shelter = document.createElement('div');
    this.#shelter.hidden = true;
    this.#shelter.inert = true;
    document.body.append(this.#shelter);
    return this.#shelter;
  }
}

function canMove(): boolean {
  return 'moveBefore' in Element.prototype;
}
