import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { declaredOrigins } from '@miniapp-tests/spec/extensions/declared-origins';
import type { GlobalState } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import type { InputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { reenter } from '@miniapp-tests/spec/lifecycle/reenter';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import script from '#logic-layer';
import type { ChannelTiming } from '../channel/host-channel.ts';
import { BUDGETS, type Budgets } from '../view-layer/budgets.ts';
import { createPackageResources, type PackageResources } from '../package-loader/package-resources.ts';
import { BridgeError } from './bridge-error.ts';
import { Bridge } from './bridge.ts';
import { DeclaredFetch } from './declared-fetch.ts';
import { Foreground } from './foreground.ts';
import { GlobalLifecycle } from './global-lifecycle.ts';
import { Heartbeat } from './heartbeat.ts';
import { CutOff, LogicLayerConnection } from './logic-layer-connection.ts';
import { MessageEffects } from './message-effects.ts';
import type { MiniAppHost } from './mini-app-host.ts';
import { PackageModules } from './modules/package-modules.ts';
import { addressOf, Navigation } from './navigation.ts';
import { HostNetwork } from './network/host-network.ts';
import { OperationQueue, unlessCutOff } from './operation-queue.ts';
import { PageStack } from './page-stack.ts';
import { prepareAppScript } from './prepare-scripts.ts';
import { PATIENCE, realTime } from './real-time.ts';
import { StorageKeeper } from './storage-keeper.ts';

export { MiniAppHost } from './mini-app-host.ts';
export { LaunchError } from './launch-error.ts';

const APP_SCRIPT = 'app.js';
/** Units of a reason that people are shown; names of a package may stand in it. */
const REASON_LIMIT = 500;
const UNDRAWN = 'The browser can’t draw its page in time.';

export interface LaunchOptions {
  readonly package: MiniAppPackage;
  readonly uri: MiniAppUri;
  /** Provider and `app_id`; names the MiniApp's storage. */
  readonly identity: string;
  /** The page area: the pages' views are put here. */
  readonly container: HTMLElement;
  readonly host: MiniAppHost;
  readonly referrerInfo?: string;
  /** Default 8 ms of changes between two frames, 16 ms of waiting for a script that may prevent an event's default. */
  readonly timing?: ChannelTiming;
  /** Other limits than the published ones (../BUDGETS.md). */
  readonly budgets?: Partial<Budgets>;
}

/**
 * A running MiniApp. Fires `pagechange`, `titlechange`, `tabchange`, `scripterror` (detail {message}), `unresponsive` (detail {seconds}: it is
 * on screen and has not answered for so long; again every five seconds), `responsive`, `terminated` (detail {reason}: it was cut off) and
 * `unloaded`.
 */
export class MiniApp extends EventTarget {
  readonly manifest: ProcessedManifest;
  readonly #options: LaunchOptions;
  readonly #logicLayer: LogicLayerConnection;
  readonly #resources: PackageResources;
  readonly #modules: PackageModules;
  readonly #storage: StorageKeeper;
  readonly #declared: DeclaredFetch;
  readonly #network: HostNetwork;
  readonly #lifecycle: GlobalLifecycle;
  readonly #stack: PageStack;
  readonly #navigation: Navigation;
  readonly #effects: MessageEffects;
  readonly #foreground = new Foreground();
  readonly #heartbeat = new Heartbeat({
    ask: () => this.#logicLayer.ask({ type: 'ping' }),
    hangs: (seconds) => this.#fire('unresponsive', { seconds }),
    answers: () => this.#fire('responsive'),
    undrawn: () => this.#terminate(UNDRAWN),
  });
  readonly #queue = new OperationQueue();
  #referrerInfo: string;
  #isOver = false;
  #isUnloaded = false;
  #unloading: Promise<void> | undefined;

  /**
   * Launches a MiniApp: fulfils when its worker stands behind its wall, before any of its scripts ran. Rejects with a
   * LaunchError {code, message}: `wall-not-standing`, `worker-forbidden`, `worker-did-not-start`.
   */
  static async launch(options: LaunchOptions): Promise<MiniApp> {
    const storage = await StorageKeeper.load(options.host.storage, options.identity);
    const logicLayer = await LogicLayerConnection.open({
      script,
      timing: options.timing,
      messages: options.budgets?.messages ?? BUDGETS.messages,
      pageSink: (page) => launched.#stack.find(page)?.view.records,
      onMessage: (message) => launched.#effects.receive(message),
      onBroken: (reason) => launched.#terminate(reason),
    });
    const launched: MiniApp = new MiniApp(options, logicLayer, storage);
    launched.#begin();
    return launched;
  }

  private constructor(options: LaunchOptions, logicLayer: LogicLayerConnection, storage: StorageKeeper) {
    super();
    const { package: opened, host, identity, container } = options;
    const origins = declaredOrigins(opened.manifest);
    const declared = new DeclaredFetch(origins);
    this.#declared = declared;
    this.manifest = opened.manifest;
    this.#options = options;
    this.#logicLayer = logicLayer;
    this.#storage = storage;
    this.#referrerInfo = options.referrerInfo ?? '';
    this.#lifecycle = new GlobalLifecycle(logicLayer);
    this.#resources = createPackageResources(opened.container, {
      declaredOrigins: origins,
      fetch: (url) => declared.resource(url),
    });
    const { container: files } = opened;
    this.#network = new HostNetwork({
      declared,
      file: (path) => {
        const bytes = files.read(path);
        return bytes && { bytes, type: mediaType(path) };
      },
      send: (message, transfer) => logicLayer.send(message, transfer),
    });
    this.#modules = new PackageModules(this.#resources);
    const modules = this.#modules;
    this.#stack = new PageStack({
      budgets: { ...BUDGETS, ...options.budgets },
      modules,
      package: opened,
      container,
      resources: this.#resources,
      logicLayer,
      foreground: this.#foreground,
      followLink: (href, page) => void this.#navigation.follow(href, page).catch(unlessRefused),
      close: (reason) => this.#terminate(reason),
      pageChanged: () => this.#fire('pagechange'),
    });
    this.#navigation = new Navigation(opened, this.#stack, this.#queue);
    this.#effects = new MessageEffects({
      logicLayer,
      storage,
      stack: this.#stack,
      lifecycle: this.#lifecycle,
      bridge: new Bridge({
        host,
        identity,
        operations: { ...this.#navigation.operations, import: async (input) => modules.answer(input) },
      }),
      network: this.#network,
      fire: (type, detail) => this.#fire(type, detail),
      close: (reason) => this.#terminate(reason),
    });
  }

  get state(): GlobalState {
    return this.#lifecycle.state;
  }

  get depth(): number {
    return this.#stack.depth;
  }

  /** Undefined until the first page is there. */
  get currentPage(): { route: string; title: string; query: string } | undefined {
    const page = this.#stack.current;
    return page && { route: page.address.route, title: page.title, query: page.address.query };
  }

  /** Brings the MiniApp to the foreground. A URI that names another page or query makes that page the only one. */
  show(uri?: MiniAppUri): void {
    if (this.#isOver || this.#unloading !== undefined) return;
    const wasAway = !this.#foreground.is;
    this.#foreground.enter();
    if (wasAway) this.#heartbeat.start();
    this.#logicLayer.isGuarded = false;
    this.#options.container.style.visibility = '';
    const address = uri && this.#newAddress(uri);
    if (!wasAway && address === undefined) return;
    this.#do(async () => {
      if (!this.#foreground.is) return;
      if (wasAway) await this.#lifecycle.move('globalshown', address && this.#input(address.route));
      if (address === undefined) await this.#stack.current?.advance();
      else await this.#stack.replaceAll(address);
    });
  }

  /** Takes the MiniApp from the screen at once. Its scripts are told; unanswered for one second, it is cut off. */
  hide(): void {
    if (this.#isOver || !this.#foreground.is) return;
    this.#foreground.leave();
    this.#heartbeat.stop();
    this.#options.container.style.visibility = 'hidden';
    this.#logicLayer.isGuarded = true;
    this.#stack.silence();
    this.#stack.current?.view.releaseFocus();
    // What is told below may have to wait for a page that is loading; a loop must not profit from that.
    this.#logicLayer.ask({ type: 'ping' }).catch(unlessCutOff);
    this.#do(async () => {
      await this.#stack.current?.leave();
      await this.#lifecycle.move('globalhidden');
    });
  }

  /** One page back; false when there is none below the current one. */
  back(): boolean {
    if (this.depth < 2) return false;
    this.#navigation.back(1).catch(unlessCutOff);
    return true;
  }

  /** Goes to a page of the tab bar. */
  switchTab(route: string): void {
    this.#navigation.switchTab(route).then(() => this.#fire('tabchange'), unlessRefused);
  }

  /** Unloads the pages from the top, then the MiniApp; what doesn't answer within a second is cut off. */
  unload(): Promise<void> {
    this.#unloading ??= this.#unload();
    return this.#unloading;
  }

  async #unload(): Promise<void> {
    if (this.#isOver) return;
    this.#foreground.leave();
    const told = this.#queue.add(async () => {
      await this.#stack.unloadAll();
      await this.#lifecycle.move('globalunloaded');
    });
    await Promise.race([told.catch(unlessCutOff), realTime(PATIENCE)]).finally(() => {
      if (this.#isOver) return;
      this.#end();
      this.#isUnloaded = true;
    });
    if (!this.#isUnloaded) return;
    await this.#storage.saved;
    this.#fire('unloaded');
  }

  #begin(): void {
    this.#heartbeat.start();
    const { package: opened, uri } = this.#options;
    const address = addressOf(uri, opened);
    this.#do(async () => {
      const started = this.#logicLayer.ask({
        type: 'start',
        input: this.#input(address.route),
        script: prepareAppScript(this.#resources, this.#modules.linker(0), APP_SCRIPT),
        storage: this.#storage.items,
        declaredOrigins: declaredOrigins(opened.manifest),
        waitingMemory: this.#network.waitingMemory,
      });
      await this.#foreground.untilScriptsRan(started);
      await this.#lifecycle.move('globallaunched');
      if (this.#foreground.is) await this.#lifecycle.move('globalshown');
      await this.#stack.replaceAll(address);
    });
  }

  /** Where the URI leads, if that isn't where the MiniApp is already. */
  #newAddress(uri: MiniAppUri): PageAddress | undefined {
    const current = this.#stack.current?.address;
    const { version } = this.manifest;
    const entry = uri.path === '' ? {} : { address: addressOf(uri, this.#options.package) };
    const reentry = reenter({ version, ...(current && { current }) }, entry);
    return reentry.do === 'open-page' ? reentry.address : undefined;
  }

  #input(pagePath: string): InputObject {
    const { package: opened } = this.#options;
    const { dir } = opened.manifest;
    return { pagePath, referrerInfo: this.#referrerInfo, lang: opened.locale, dir };
  }

  /** Adds to what happens one after the other. A page that can't be opened ends the MiniApp with the reason. */
  #do(operation: () => Promise<void>): void {
    this.#queue.add(operation).catch((error: unknown) => {
      if (!(error instanceof CutOff)) this.#terminate((error as Error).message);
    });
  }

  #terminate(reason: string): void {
    if (this.#isOver) return;
    this.#end();
    this.#fire('terminated', { reason: reason.slice(0, REASON_LIMIT) });
  }

  #end(): void {
    this.#isOver = true;
    this.#heartbeat.stop();
    this.#logicLayer.cut();
    this.#network.close();
    this.#declared.close();
    this.#lifecycle.end();
    this.#stack.dispose();
    this.#resources.dispose();
  }

  #fire(type: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** A link or a tab that leads nowhere is no failure of the MiniApp. */
function unlessRefused(error: unknown): void {
  if (error instanceof BridgeError) console.warn(error.message);
  else unlessCutOff(error);
}
