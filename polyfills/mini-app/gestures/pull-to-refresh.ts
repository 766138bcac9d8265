import { nodeTypeOf, parentOf, scrollTopOf } from '../../view-layer/node-members.ts';
import { realTime } from '../real-time.ts';
import { pullDistance, REFRESH_AT } from './pull-distance.ts';
import { RefreshSign } from './refresh-sign.ts';

/** How long a page may show that it is being refreshed, in milliseconds. */
const PATIENCE = 30_000;
/** What a finger has to move before it is taken for a pull, in CSS pixels. */
const SLACK = 8;
const BACK = { duration: 250, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

export interface PullOptions {
  readonly container: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly style: 'light' | 'dark';
  /** The page is to be refreshed; the sign of it stays until `stop`. */
  refresh(): void;
}

/** Lets a finger pull a page down at its top to refresh it. */
export class PullToRefresh {
  readonly #options: PullOptions;
  #sign: RefreshSign | undefined;
  /** Where the finger was put down; undefined when it may not pull. */
  #start: { x: number; y: number } | undefined;
  #offset = 0;
  #isPulling = false;
  #refreshes = 0;
  #isRefreshing = false;

  constructor(options: PullOptions) {
    this.#options = options;
    this.#listen('touchstart', true, (event) => this.#begin(event));
    this.#listen('touchmove', false, (event) => this.#move(event));
    this.#listen('touchend', true, () => this.#letGo());
    this.#listen('touchcancel', true, () => this.#back());
  }

  get isRefreshing(): boolean {
    return this.#isRefreshing;
  }

  /** As if the page had been pulled; for those who can't, such as a host's menu. */
  refresh(): void {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    this.#sign ??= new RefreshSign(this.#options.container, this.#options.style);
    this.#sign.turn();
    this.#to(REFRESH_AT, true);
    const refresh = ++this.#refreshes;
    void realTime(PATIENCE).then(() => {
      if (refresh === this.#refreshes) this.stop();
    });
    this.#options.refresh();
  }

  /** The page is refreshed, or is gone. */
  stop(): void {
    this.#isRefreshing = false;
    this.#back();
  }

  /** By the platform's own method, which a name in the page may hide. */
  #listen(type: string, passive: boolean, listener: (event: TouchEvent) => void): void {
    const { document } = this.#options;
    const handle = (event: Event): void => listener(event as TouchEvent);
    EventTarget.prototype.addEventListener.call(document, type, handle, { capture: true, passive });
  }

  #begin({ touches, target }: TouchEvent): void {
    const [touch] = touches;
    this.#start = undefined;
    if (this.#isRefreshing || touches.length !== 1 || touch === undefined || isScrolled(target)) return;
    this.#start = { x: touch.screenX, y: touch.screenY };
  }

  #move(event: TouchEvent): void {
    const [touch] = event.touches;
    if (this.#start === undefined || touch === undefined) return;
    const down = touch.screenY - this.#start.y;
    if (!this.#isPulling) {
      const aside = Math.abs(touch.screenX - this.#start.x);
      if (event.touches.length > 1 || down < -SLACK || aside > SLACK) this.#start = undefined;
      if (this.#start === undefined || down < SLACK) return;
      this.#isPulling = true;
    }
    // Else the browser scrolls, or reloads its own page.
    if (event.cancelable) event.preventDefault();
    this.#sign ??= new RefreshSign(this.#options.container, this.#options.style);
    this.#to(pullDistance(down - SLACK), false);
    this.#sign.pull(this.#offset / REFRESH_AT);
  }

  #letGo(): void {
    if (!this.#isPulling) return;
    this.#isPulling = false;
    this.#start = undefined;
    if (this.#offset >= REFRESH_AT) this.refresh();
    else this.#back();
  }

  #back(): void {
    this.#isPulling = false;
    this.#start = undefined;
    if (this.#isRefreshing) return;
    this.#to(0, true);
    this.#sign?.remove();
    this.#sign = undefined;
  }

  #to(offset: number, isSmooth: boolean): void {
    const { frame } = this.#options;
    const from = this.#offset;
    this.#offset = offset;
    frame.style.transform = offset === 0 ? '' : `translateY(${offset}px)`;
    if (!isSmooth || from === offset || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    frame.animate({ transform: [`translateY(${from}px)`, `translateY(${offset}px)`] }, BACK);
  }
}

/** Whether what was touched, or what holds it, could still scroll up. */
function isScrolled(target: EventTarget | null): boolean {
  for (let node = target as Node | null; node !== null; node = parentOf(node)) {
    if (nodeTypeOf(node) === Node.ELEMENT_NODE && scrollTopOf(node as Element) > 0) return true;
  }
  return false;
}
