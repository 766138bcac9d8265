import type { Violation } from '@miniapp-tests/spec/result';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { resolveAddress, type Address } from '../mini-app/find/address.ts';
import { AppMenu } from './app-menu.ts';
import { Capsule } from './capsule.ts';
import { uriOf } from './catalog.ts';
import type { Database } from './database.ts';
import { element } from '../mini-app/window/element.ts';
import { errorScreen } from './error-screen.ts';
import { openHangSheet } from './hang-sheet.ts';
import { rememberFocus } from './focus-memory.ts';
import { Home } from './home.ts';
import { HostServices } from './host-services.ts';
import { openHostSettings } from './host-settings-sheet.ts';
import type { InstalledApps } from './installed-apps.ts';
import type { LaunchProblem } from './launch-bar.ts';
import { Launcher } from './launcher.ts';
import { clearNotice, showNotice } from './notice.ts';
import type { PackageCache } from '../mini-app/find/package-cache.ts';
import { pageUri } from './page-uri.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import { pinSetting } from './pin/pin-setting.ts';
import { refusalOf, type Refusal } from '../mini-app/find/refusal.ts';
import { wordsFor } from './refusal-words.ts';
import { RunningApp } from './running-app.ts';
import { RunningApps } from './running-apps.ts';
import { scanToLaunch } from './scanner/scan-to-launch.ts';
import type { PageIndex } from './search/page-index.ts';
import { SessionRecord, type Running } from './session-record.ts';
import { StatusArea } from './status-area.ts';
import { openSwitcher } from './switcher.ts';
import { askToOpen, tellLost } from './tell-lost.ts';
import { WidgetBoards } from './widget-board/widget-boards.ts';

export interface SuperAppParts {
  readonly host: MiniAppHost;
  /** Has a runtime ready for the next launch. */
  readonly pool: RuntimePool;
  readonly database: Database;
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  readonly pages: PageIndex;
  /** Base URL of the package server of custom schemes. */
  readonly provider: string;
}

/** The phone: what is in front, and how one gets from one thing to another. Fires `front` when that changes. */
export class SuperApp extends EventTarget {
  readonly element: HTMLElement;
  readonly #parts: SuperAppParts;
  readonly #running = new RunningApps();
  readonly #home: Home;
  readonly #status = new StatusArea();
  readonly #capsule: Capsule;
  readonly #menu: AppMenu;
  readonly #launcher: Launcher;
  #front: RunningApp | undefined;
  #refusal: HTMLElement | undefined;
  readonly #record = new SessionRecord();
  readonly #services: HostServices;
  readonly #widgets: WidgetBoards;
  #hangSheet: HTMLDialogElement | undefined;
  /** Gives the focus back to what opened the first thing in front of the home. */
  #giveFocusBack: (() => void) | undefined;

  constructor(parts: SuperAppParts) {
    super();
    this.#parts = parts;
    this.#home = new Home(parts, {
      launch: (text) => this.launch(text),
      scan: () => this.#scan(),
      openPage: (app, route) => this.launch(pageUri(app, route)),
      switch: () => this.#switch(),
      hostSettings: () => this.#openHostSettings(),
      widgets: () => void this.#widgets.open((uri) => this.launch(uri)),
      open: ({ uri, key }) => {
        const running = this.#running.get(key);
        if (!running) return this.launch(uri);
        this.#giveFocusBack ??= rememberFocus();
        this.#bringToFront(running, false);
        return undefined;
      },
      settings: (app) => this.#menu.openSettings(app),
      openFromCatalog: (entry) => this.launch(uriOf(entry)),
      isInstalled: (entry) => {
        const address = resolveAddress(uriOf(entry), parts.provider);
        return address.ok && parts.installed.get(address.value.key) !== undefined;
      },
    });
    this.#capsule = new Capsule({
      menu: () => this.#front && this.#menu.open(this.#front),
      close: () => this.goHome(),
    });
    this.element = element(
      'div',
      { class: 'phone' },
      this.#home.element,
      this.#capsule.element,
      this.#status.element,
    );
    this.#services = new HostServices({
      phone: this.element,
      host: parts.host,
      database: parts.database,
      front: () => this.#front,
      running: (identity) => this.#running.list.find((app) => app.identity === identity),
      withWidgets: (identity) => this.#widgets.shown(identity),
      onBoardClosed: (act) => this.#widgets.onClosed(act),
      openSettings: ({ key }) => {
        const record = parts.installed.get(key);
        return record && this.#menu.openSettings(record);
      },
    });
    const places = { ...parts, broker: this.#services.broker };
    this.#widgets = new WidgetBoards({ ...places, phone: this.element });
    this.#menu = new AppMenu(this.element, places, {
      restart: (app) => this.#launcher.restart(app),
      end: async (record) => {
        await Promise.all([this.#running.end(record), this.#widgets.end(record.identity)]);
      },
      switch: () => this.#switch(),
    });
    this.#launcher = new Launcher(places, this.#running, {
      isInFront: (app) => this.#front === app,
      create: (address) => this.#create(address),
      bringToFront: (app, covered) => this.#bringToFront(app, covered),
      started: () => this.#frontChanged(),
      refuse: (app, violations) => this.#refuse(app, violations),
      sayWhy: (app, refusal) => this.#sayWhy(app, refusal),
      notKept: () =>
        showNotice(
          this.element,
          'This device has no room to keep the MiniApp; it is fetched again next time.',
        ),
    });
    document.addEventListener('visibilitychange', () => this.#visibilityChanged());
    void this.#home.refresh();
  }

  /** The MiniApp in front. */
  get front(): RunningApp | undefined {
    return this.#front;
  }

  get isHome(): boolean {
    return this.#front === undefined && this.#refusal === undefined;
  }

  /** Opens a MiniApp URI as it was typed; says at once when it is none. */
  launch(text: string): LaunchProblem | undefined {
    const address = resolveAddress(text, this.#parts.provider);
    if (!address.ok) return address.violations[0];
    const { installed } = this.#parts;
    const known = installed.get(address.value.key);
    this.#giveFocusBack ??= rememberFocus();
    const open = (): void => void this.#launcher.open(address.value);
    if (known?.isHeldBack) askToOpen(this.element, installed, known, open);
    else open();
    return undefined;
  }

  /** Says which MiniApp was in front when a page of the super app was lost, and leaves it to its person whether it starts again. */
  tellLost(running: Running): void {
    tellLost(this.element, this.#parts.installed, running, (uri) => void this.launch(uri));
  }

  /** Whatever is in front goes to the back; the home is there at once. */
  goHome(): void {
    this.#refusal?.remove();
    this.#refusal = undefined;
    this.#leaveFront(false);
    this.#frontChanged();
  }

  /** One step back: from a refusal to the home, from a page to the one before, from the first page to the home. */
  back(): void {
    if (this.#refusal) return this.goHome();
    if (!this.#services.putAwayQuestion()) this.#front?.back();
  }

  #scan(): void {
    const isAddress = (text: string) => resolveAddress(text, this.#parts.provider).ok;
    void scanToLaunch(this.element, (text) => this.launch(text), isAddress);
  }

  #openHostSettings(): void {
    const pin = pinSetting(this.element, this.#services.pin, (sentence) =>
      showNotice(this.element, sentence),
    );
    openHostSettings(this.element, this.#parts.installed, pin, (app) => this.#menu.openSettings(app));
  }

  #switch(): void {
    openSwitcher(this.element, this.#running.list, {
      open: (app) => this.#bringToFront(app, false),
      close: (app) => void app.end(),
    });
  }

  #create(address: Address): RunningApp {
    const known = this.#parts.installed.get(address.key);
    const app = new RunningApp(address, known ?? { name: address.uri.id }, () => this.goHome());
    this.element.append(app.window.element);
    app.addEventListener('look', () => this.#frontChanged());
    app.addEventListener('ended', () => this.#ended(app));
    app.addEventListener('unresponsive', () => this.#askToWait(app));
    app.addEventListener('responsive', () => this.#answers(app));
    this.#running.add(app);
    return app;
  }

  #bringToFront(app: RunningApp, covered: boolean): void {
    this.#refusal?.remove();
    this.#refusal = undefined;
    clearNotice(this.element);
    if (this.#front !== app) this.#leaveFront(true);
    this.#front = app;
    if (covered) app.cover();
    else app.show();
    this.#running.shown(app);
    void this.#parts.installed.mark(app.key, { openedAt: Date.now() });
    this.#frontChanged();
  }

  #leaveFront(covered: boolean): void {
    const app = this.#front;
    this.#front = undefined;
    app?.hide(covered);
    if (app) this.#running.hidden(app);
  }

  #askToWait(app: RunningApp): void {
    if (this.#front !== app || this.#hangSheet?.open) return;
    this.#hangSheet = openHangSheet(this.element, app.face, { close: () => void app.end() });
  }

  #answers(app: RunningApp): void {
    if (this.#front === app) this.#hangSheet?.close();
  }

  #ended(app: RunningApp): void {
    this.#answers(app);
    this.#services.ended(app);
    this.#running.ended(app);
    if (this.#front === app) this.#front = undefined;
    this.#frontChanged();
    if (app.cutOff !== undefined) showNotice(this.element, `${app.face.name} was closed: ${app.cutOff}`);
  }

  #refuse(app: RunningApp, violations: readonly Violation[]): void {
    const refusal = refusalOf(violations);
    if (this.#front !== app) {
      void app.end();
      return this.#sayWhy(app, refusal);
    }
    clearNotice(this.element);
    this.#refusal = errorScreen(refusal, app.address.text, {
      dismiss: () => this.goHome(),
      retry: () => void this.#launcher.open(app.address),
    });
    this.element.append(this.#refusal);
    void app.end();
    this.#refusal.querySelector<HTMLElement>('.action-main')?.focus();
  }

  #sayWhy(app: RunningApp, { code, title }: Refusal): void {
    showNotice(this.element, `${app.face.name}: ${title}. ${wordsFor(code)}`);
  }

  #visibilityChanged(): void {
    const app = this.#front;
    if (!app) return;
    if (document.hidden) {
      app.pause();
      this.#running.hidden(app);
    } else {
      app.resume();
      this.#running.shown(app);
    }
  }

  #frontChanged(): void {
    const window = this.#front?.window;
    this.#home.element.inert = !this.isHome;
    this.#home.tools.show(this.#running.list.length);
    this.#capsule.show(window?.over, this.#front?.face.name, window?.element.dir);
    this.#status.show(window?.statusText, window?.theme?.fullscreen ?? false);
    document.title = this.#front?.face.name ?? 'MiniApps';
    const others = this.#running.others(this.#front).map((app) => app.record);
    this.#record.write({ ...(this.#front && { front: this.#front.record }), others });
    if (this.isHome) {
      this.#giveFocusBack?.();
      this.#giveFocusBack = undefined;
    }
    this.dispatchEvent(new Event('front'));
  }
}
