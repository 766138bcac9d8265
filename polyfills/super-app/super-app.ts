import { AliveApps } from '@miniapp-tests/spec/lifecycle/alive-apps';
import type { Violation } from '@miniapp-tests/spec/result';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { resolveAddress, type Address } from './address.ts';
import { AppMenu } from './app-menu.ts';
import { Capsule } from './capsule.ts';
import type { CatalogEntry } from './catalog.ts';
import type { Database } from './database.ts';
import { element } from './element.ts';
import { errorScreen } from './error-screen.ts';
import { findPackage, type FoundPackage } from './find-package.ts';
import { Home } from './home.ts';
import { hostConfiguration } from './host-configuration.ts';
import { faceOf, install } from './install.ts';
import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import type { LaunchProblem } from './launch-bar.ts';
import { clearNotice, showNotice } from './notice.ts';
import type { PackageCache } from './package-cache.ts';
import { openHangSheet } from './hang-sheet.ts';
import { openLostSheet } from './lost-sheet.ts';
import { refusalOf, violationOf, type Refusal } from './refusal.ts';
import { RunningApp } from './running-app.ts';
import { SessionRecord, type RecordedApp, type Running } from './session-record.ts';
import { StatusArea } from './status-area.ts';

/** The scheme of this host's own URIs. */
const SCHEME = 'platform';

export interface SuperAppParts {
  readonly host: MiniAppHost;
  readonly database: Database;
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  /** Base URL of the package server of custom schemes. */
  readonly provider: string;
}

/** The phone: what is in front, and how one gets from one thing to another. Fires `front` when that changes. */
export class SuperApp extends EventTarget {
  readonly element: HTMLElement;
  readonly #parts: SuperAppParts;
  readonly #alive = new AliveApps<RunningApp>();
  /** The last instance of each MiniApp; a new one waits for its end. */
  readonly #last = new Map<string, RunningApp>();
  readonly #home: Home;
  readonly #status = new StatusArea();
  readonly #capsule: Capsule;
  readonly #menu: AppMenu;
  #front: RunningApp | undefined;
  #refusal: HTMLElement | undefined;
  readonly #record = new SessionRecord();
  readonly #running = new Set<RunningApp>();
  #hangSheet: HTMLDialogElement | undefined;

  constructor(parts: SuperAppParts) {
    super();
    this.#parts = parts;
    this.#home = new Home(parts.installed, parts.provider, {
      launch: (text) => this.launch(text),
      open: ({ uri, key }) => {
        const running = this.#alive.get(key);
        if (!running) return this.launch(uri);
        this.#bringToFront(running);
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
    this.#menu = new AppMenu(this.element, parts, {
      restart: (app) => this.#restart(app),
      end: (key) => this.#end(key),
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
    const known = this.#parts.installed.get(address.value.key);
    if (known?.isHeldBack) this.#askToOpen(known, address.value);
    else void this.#open(address.value);
    return undefined;
  }

  /** Says which MiniApp was in front when a page of the super app was lost, and leaves it to its person whether it starts again. */
  tellLost({ front, others }: Running): void {
    if (front === undefined) {
      const names = others.map(({ name }) => name).join(', ');
      showNotice(this.element, `This page stopped while MiniApps were in the background: ${names}.`);
      return;
    }
    const { installed } = this.#parts;
    openLostSheet(
      this.element,
      {
        face: installed.get(front.key) ?? { name: front.name },
        title: `${front.name} was closed`,
        text: lossOf(front, others),
        open: 'Open again',
        keepClosed: 'Keep closed',
      },
      {
        open: () => void this.launch(front.uri),
        keepClosed: () => void installed.mark(front.key, { isHeldBack: true }),
      },
    );
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
    if (this.#refusal) this.goHome();
    else this.#front?.back();
  }

  #askToOpen(app: InstalledApp, address: Address): void {
    openLostSheet(
      this.element,
      {
        face: app,
        title: app.name,
        text: 'The last time this MiniApp was in front, the whole page stopped, and you chose to keep it closed.',
        open: 'Open it',
        keepClosed: 'Not now',
      },
      {
        open: () => {
          void this.#parts.installed.mark(app.key, { isHeldBack: false });
          void this.#open(address);
        },
        keepClosed: () => {},
      },
    );
  }

  async #open(address: Address): Promise<void> {
    const running = this.#alive.get(address.key);
    if (running && running.opened === undefined) await running.end();
    const app = running?.opened ? running : this.#create(address);
    this.#bringToFront(app, running === app);
    const found = await findPackage(address, this.#parts.packages, hostConfiguration());
    if (app.isOver) return;
    if (app.opened === undefined)
      return found.ok ? this.#start(app, found.value) : this.#refuse(app, found.violations);
    if (!found.ok) {
      app.reveal();
      return this.#sayWhy(app, refusalOf(found.violations));
    }
    // One that its person has left meanwhile stays as it is; the next launch finds the newer package again.
    if (!found.value.changed || this.#front !== app) return app.reveal(address);
    void app.end();
    const renewed = this.#create(address);
    this.#bringToFront(renewed);
    return this.#start(renewed, found.value);
  }

  async #start(app: RunningApp, found: FoundPackage): Promise<void> {
    install(found, app.address, this.#parts).catch(() =>
      showNotice(this.element, 'This device has no room to keep the MiniApp; it is fetched again next time.'),
    );
    try {
      await this.#last.get(app.key)?.end();
      if (app.isOver) return;
      this.#last.set(app.key, app);
      await app.launch({ opened: found.opened, face: faceOf(found.opened), host: this.#parts.host });
      this.#frontChanged();
    } catch (error) {
      this.#refuse(app, [violationOf(error)]);
    }
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

  #bringToFront(app: RunningApp, waiting = false): void {
    this.#refusal?.remove();
    this.#refusal = undefined;
    clearNotice(this.element);
    if (this.#front !== app) this.#leaveFront(true);
    this.#front = app;
    if (waiting) app.cover();
    else app.show();
    this.#alive.shown(app);
    void this.#parts.installed.mark(app.key, { openedAt: Date.now() });
    this.#frontChanged();
  }

  #leaveFront(covered: boolean): void {
    const app = this.#front;
    this.#front = undefined;
    app?.hide(covered);
    if (app) this.#alive.hidden(app);
  }

  /** The new instance is in front at once, so that its person can leave it; it starts when the old one has ended. */
  #restart(app: RunningApp): Promise<void> {
    void app.end();
    return this.#open(app.address);
  }

  /** Ends a MiniApp, and waits for one that is about to end: afterwards nothing of it runs. */
  async #end(key: string): Promise<void> {
    await Promise.all([this.#alive.get(key)?.end(), this.#last.get(key)?.end()]);
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
    this.#running.delete(app);
    void app.end().then(() => this.#last.get(app.key) === app && this.#last.delete(app.key));
    this.#alive.forget(app);
    if (this.#front === app) this.#front = undefined;
    this.#frontChanged();
    if (app.cutOff !== undefined) showNotice(this.element, `${app.face.name} was closed: ${app.cutOff}`);
  }

  #refuse(app: RunningApp, violations: readonly Violation[]): void {
    const refusal = refusalOf(violations);
    const wasInFront = this.#front === app;
    void app.end();
    if (!wasInFront) return this.#sayWhy(app, refusal);
    clearNotice(this.element);
    this.#refusal = errorScreen(refusal, app.address.text, {
      dismiss: () => this.goHome(),
      retry: () => void this.#open(app.address),
    });
    this.element.append(this.#refusal);
    this.#refusal.querySelector<HTMLElement>('.error-dismiss')?.focus();
    this.#frontChanged();
  }

  #sayWhy(app: RunningApp, { message }: Refusal): void {
    showNotice(this.element, `${app.face.name}: ${message}`);
  }

  #visibilityChanged(): void {
    const app = this.#front;
    if (!app) return;
    if (document.hidden) {
      app.pause();
      this.#alive.hidden(app);
    } else {
      app.resume();
      this.#alive.shown(app);
    }
  }

  #frontChanged(): void {
    const window = this.#front?.window;
    this.#home.element.inert = !this.isHome;
    this.#capsule.show(window?.over, this.#front?.face.name, window?.element.dir);
    this.#status.show(window?.statusText, window?.theme?.fullscreen ?? false);
    document.title = this.#front?.face.name ?? 'MiniApps';
    const others = [...this.#running].filter((app) => app !== this.#front).map(recordOf);
    this.#record.write({ ...(this.#front && { front: recordOf(this.#front) }), others });
    this.dispatchEvent(new Event('front'));
  }
}

/** The catalogue's own URI, or one of this host's scheme. */
function uriOf({ id, uri }: CatalogEntry): string {
  return uri ?? `${SCHEME}://miniapp/${id}`;
}

function recordOf({ key, face, address }: RunningApp): RecordedApp {
  return { key, name: face.name, uri: address.text };
}

function lossOf(front: RecordedApp, others: readonly RecordedApp[]): string {
  const beside = others.map(({ name }) => name).join(', ');
  const also = beside === '' ? '' : ` In the background ran: ${beside}.`;
  return `This page stopped while ${front.name} was in front; it may have used up the memory.${also} What MiniApps have stored is kept.`;
}
