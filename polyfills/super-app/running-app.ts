import type { Alive } from '@miniapp-tests/spec/lifecycle/alive-apps';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { MiniApp } from '../mini-app/mini-app.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import { appUri, dataIdentity, type Address } from '../mini-app/find/address.ts';
import type { KnownInteractivity } from '../tti/interactivity-observer.ts';
import { AppWindow } from './app-window.ts';
import type { AppFace } from './installed-apps.ts';
import type { RecordedApp } from './session-record.ts';
import { LaunchInteractivity } from './launch-interactivity.ts';
import { terminationReason } from './termination-reason.ts';
import { WindowTitle } from './window-title.ts';

/** How long a cover waits for another page that may not come, in milliseconds. */
const COVERED = 300;

/** A MiniApp whose package is there, about to run. */
export interface Launch {
  readonly opened: MiniAppPackage;
  readonly face: AppFace;
  readonly host: MiniAppHost;
  readonly pool: RuntimePool;
}

/**
 * One MiniApp in its window, from the launch's first frame to its end. Fires `look` when its window
 * looks another way, `unresponsive` while it doesn't answer, `responsive` when it does again, and `ended` once.
 */
export class RunningApp extends EventTarget implements Alive {
  readonly address: Address;
  readonly window: AppWindow;
  readonly #leave: () => void;
  #face: AppFace;
  #miniApp: MiniApp | undefined;
  #opened: MiniAppPackage | undefined;
  #inFront = false;
  #launching: Promise<void> | undefined;
  #ending: Promise<void> | undefined;
  #cutOff: string | undefined;
  readonly #title = new WindowTitle();
  readonly #interactivity = new LaunchInteractivity();

  /** @param leave hides the app: there is no page to go back to */
  constructor(address: Address, face: AppFace, leave: () => void) {
    super();
    this.address = address;
    this.#face = face;
    this.#leave = leave;
    this.window = new AppWindow(address.uri.id, face, {
      back: () => this.back(),
      switchTab: (route) => this.#miniApp?.switchTab(route),
    });
  }

  get key(): string {
    return this.address.key;
  }

  /** Names the MiniApp's data. */
  get identity(): string {
    return dataIdentity(this.address, this.#opened?.manifest.app_id ?? this.address.uri.id);
  }

  get face(): AppFace {
    return this.#face;
  }

  /** Of its page in front. */
  get title(): string {
    return this.window.title || this.#face.name;
  }

  /** The package that runs; undefined until it is there. */
  get opened(): MiniAppPackage | undefined {
    return this.#opened;
  }

  /** What explains a page that is lost with it. */
  get record(): RecordedApp {
    return { key: this.key, name: this.#face.name, uri: this.address.text };
  }

  get isOver(): boolean {
    return this.#ending !== undefined;
  }

  /** Why the runtime ended it; undefined for an end in order. */
  get cutOff(): string | undefined {
    return this.#cutOff;
  }

  /** When its first page answered; undefined until that is known. */
  get interactivity(): KnownInteractivity | undefined {
    return this.#interactivity.known;
  }

  get canGoBack(): boolean {
    return (this.#miniApp?.depth ?? 1) > 1;
  }

  /** Names the MiniApp and its page in front, for others to open. */
  get sharedUri(): string {
    return appUri(this.address.uri, this.#miniApp?.currentPage);
  }

  /** Starts the MiniApp in its window. Rejects with the runtime's reason when it cannot run here. */
  launch(launch: Launch): Promise<void> {
    this.#launching = this.#start(launch);
    return this.#launching;
  }

  async #start({ opened, face, host, pool }: Launch): Promise<void> {
    this.#opened = opened;
    this.#face = face;
    this.window.dress(opened, face);
    this.dispatchEvent(new Event('look'));
    const miniApp = await MiniApp.launch({
      package: opened,
      uri: this.address.uri,
      identity: this.identity,
      container: this.window.pageArea,
      host,
      pool,
      transitions: true,
    });
    if (this.isOver) return miniApp.unload();
    this.#miniApp = miniApp;
    this.#interactivity.observe(miniApp);
    miniApp.addEventListener('pagechange', () => {
      this.#showPage();
      this.window.ready();
      this.dispatchEvent(new Event('look'));
    });
    miniApp.addEventListener('titlechange', () => {
      this.#title.retitled(miniApp);
      this.#showPage();
    });
    for (const type of ['unresponsive', 'responsive'])
      miniApp.addEventListener(type, () => this.dispatchEvent(new Event(type)));
    miniApp.addEventListener('terminated', (event) => this.#wasEnded(terminationReason(event)));
    miniApp.addEventListener('unloaded', () => this.#wasEnded());
    this.#showPage();
    if (!this.#inFront || document.hidden) miniApp.hide();
    return undefined;
  }

  /** To the foreground, as it was left. */
  show(): void {
    this.#inFront = true;
    this.window.toFront();
    this.#miniApp?.show();
  }

  /** Its window to the foreground, covered until `reveal`. */
  cover(): void {
    this.#inFront = true;
    this.window.cover(this.#face);
    this.window.toFront();
  }

  /** Ends a cover, on the page that an address names, else as it was left; a new page ends the cover itself. */
  reveal(address?: Address): void {
    if (this.#inFront) this.#miniApp?.show(address?.uri);
    if (!address?.uri.path) this.window.ready();
    else globalThis.setTimeout(() => this.window.ready(), COVERED);
  }

  /** To the background, on screen at once. */
  hide(covered: boolean): void {
    this.#inFront = false;
    this.#interactivity.hidden();
    this.window.toBack(covered);
    this.#miniApp?.hide();
  }

  /** The host itself went to the background; the window stays where it is. */
  pause(): void {
    this.#interactivity.hidden();
    this.#miniApp?.hide();
  }

  /** The host itself came back. */
  resume(): void {
    this.#miniApp?.show();
  }

  /** One page back; the last one leaves the app. */
  back(): void {
    if (!this.#miniApp?.back()) this.#leave();
  }

  end(): Promise<void> {
    if (this.#ending) return this.#ending;
    this.#interactivity.stop();
    const miniApp = this.#miniApp;
    this.#miniApp = undefined;
    this.window.toBack(false);
    // One that is still starting has something to end, and to store, only then.
    const ended = miniApp ? miniApp.unload() : this.#launching?.catch(() => undefined);
    this.#ending = Promise.resolve(ended).finally(() => this.window.remove());
    this.dispatchEvent(new Event('ended'));
    return this.#ending;
  }

  /** The runtime ended it. */
  #wasEnded(reason?: string): void {
    if (this.isOver) return;
    this.#interactivity.stop();
    this.#cutOff = reason;
    this.#miniApp = undefined;
    this.#ending = Promise.resolve();
    this.window.remove();
    this.dispatchEvent(new Event('ended'));
  }

  #showPage(): void {
    const { currentPage, depth = 0 } = this.#miniApp ?? {};
    const ofWindow = this.#opened?.manifest.window.navigation_bar_title_text ?? this.#face.name;
    this.window.showPage({
      route: currentPage?.route,
      title: this.#title.on(this.#miniApp, ofWindow),
      depth,
    });
  }
}
