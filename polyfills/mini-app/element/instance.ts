import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { PLATFORM_CLOCK } from '@miniapp-tests/spec/lifecycle/clock';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { BACKGROUND_TIME } from '@miniapp-tests/spec/lifecycle/unload-policy';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { MiniApp, type LaunchOptions } from '../mini-app.ts';
import { becomeTheOnly, isGone, type OneOfAKind } from './instances.ts';

/** Of a MiniApp, told on by the element under the same names. */
const TOLD_ON = [
  ...['pageshown', 'pagechange', 'titlechange', 'tabchange', 'scripterror'],
  ...['unresponsive', 'responsive'],
] as const;

/** How a MiniApp has ended. */
export interface Ended {
  /** Why the runtime cut it off; absent when it was unloaded in order. */
  readonly reason?: string;
  /** Another element of the page runs it now. */
  readonly isElsewhere: boolean;
}

export interface InstanceListener {
  /** An event of the MiniApp. */
  tell(type: string, detail?: unknown): void;
  /** Called once. */
  ended(how: Ended): void;
}

/** One run of a MiniApp in an element, from its package to its end. */
export class Instance implements OneOfAKind {
  readonly key: string;
  readonly opened: MiniAppPackage;
  readonly #options: LaunchOptions;
  readonly #listener: InstanceListener;
  #miniApp: MiniApp | undefined;
  #launching: Promise<void> | undefined;
  #ending: Promise<void> | undefined;
  #isAway = false;
  /** Ends the waiting for its time in the background to be over. */
  #stay: (() => void) | undefined;
  #isElsewhere = false;
  #isGone = false;

  /** @param key of what runs once in a page; default the MiniApp */
  constructor(options: LaunchOptions, listener: InstanceListener, key = options.identity) {
    this.key = key;
    this.opened = options.package;
    this.#options = options;
    this.#listener = listener;
  }

  get miniApp(): MiniApp | undefined {
    return this.#miniApp;
  }

  get isOver(): boolean {
    return this.#ending !== undefined;
  }

  /** In the background, and not over. */
  get isAway(): boolean {
    return this.#isAway && !this.#isGone;
  }

  get pages(): readonly PageAddress[] {
    return this.#miniApp?.pages ?? [];
  }

  /** Rejects with the runtime's LaunchError when the MiniApp can't run here. */
  launch(): Promise<void> {
    return (this.#launching ??= this.#launch());
  }

  async #launch(): Promise<void> {
    await becomeTheOnly(this.key, this, (other) => {
      if (other instanceof Instance) other.#isElsewhere = true;
    });
    if (this.isOver) return;
    const miniApp = await MiniApp.launch(this.#options);
    if (this.isOver) return miniApp.unload();
    this.#miniApp = miniApp;
    for (const type of TOLD_ON)
      miniApp.addEventListener(type, (event) => this.#listener.tell(type, (event as CustomEvent).detail));
    miniApp.addEventListener('terminated', (event) => {
      this.#over((event as CustomEvent<{ reason: string }>).detail.reason);
    });
    miniApp.addEventListener('unloaded', () => this.#over());
    if (this.#isAway) this.hide();
    this.#listener.tell('launched');
    return undefined;
  }

  /** To the foreground; a URI that names another page or query opens that page. */
  show(uri?: MiniAppUri): void {
    this.#isAway = false;
    this.#stay?.();
    this.#miniApp?.show(uri);
  }

  /** To the background, where it is unloaded after five minutes. */
  hide(): void {
    this.#isAway = true;
    this.#miniApp?.hide();
    this.#stay?.();
    if (!this.#miniApp) return;
    this.#stay = PLATFORM_CLOCK.after(BACKGROUND_TIME, () => void this.end());
  }

  /** Unloads it in order; fulfils when nothing of it runs any more. */
  end(): Promise<void> {
    if (this.#ending) return this.#ending;
    // One that is still starting has something to end, and to store, only then.
    const ended = this.#miniApp?.unload() ?? this.#launching?.catch(() => undefined);
    this.#ending = Promise.resolve(ended).then(() => this.#over());
    return this.#ending;
  }

  #over(reason?: string): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#miniApp = undefined;
    this.#ending ??= Promise.resolve();
    this.#stay?.();
    isGone(this.key, this);
    this.#listener.ended({ isElsewhere: this.#isElsewhere, ...(reason !== undefined && { reason }) });
  }
}
