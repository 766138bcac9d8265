import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { declaredOrigins } from '@miniapp-tests/spec/extensions/declared-origins';
import type { GlobalState } from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import type { InputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import script from '#logic-layer';
import type { WidgetChange } from '../logic-layer/messages.ts';
import { hasPage } from './has-page.ts';
import { Heartbeat } from './heartbeat.ts';
import type { LaunchOptions } from './launch-options.ts';
import { CutOff, LogicLayerConnection } from './logic-layer-connection.ts';
import { MiniAppParts } from './mini-app-parts.ts';
import { addressOf, unlessRefused } from './navigation.ts';
import { unlessCutOff } from './operation-queue.ts';
import { prepareAppScript } from './prepare-scripts.ts';
import { endWorker, prepareWorker, type PreparedWorker } from './prepared-worker.ts';
import { PATIENCE, realTime } from './real-time.ts';
import { SharedStorage } from './shared-storage.ts';

export { MiniAppHost } from './mini-app-host.ts';
export { LaunchError } from './launch-error.ts';
export type { LaunchOptions } from './launch-options.ts';

const APP_SCRIPT = 'app.js';
/** Units of a reason that people are shown; names of a package may stand in it. */
const REASON_LIMIT = 500;
const UNDRAWN = 'The browser can’t draw its page in time.';

/**
 * A running MiniApp. Fires `pagechange`, `titlechange`, `tabchange`, `scripterror` (detail {message}), `pageshown` (the page is told that it is shown), `unresponsive` (detail {seconds}: it is
 * on screen and has not answered for so long; again every five seconds), `responsive`, `terminated` (detail {reason}: it was cut off) and
 * `unloaded`.
 */
export class MiniApp extends EventTarget {
  readonly manifest: ProcessedManifest;
  readonly #options: LaunchOptions;
  readonly #logicLayer: LogicLayerConnection;
  readonly #parts: MiniAppParts;
  readonly #heartbeat = new Heartbeat({
    ask: () => this.#logicLayer.ask({ type: 'ping' }),
    hangs: (seconds) => this.#fire('unresponsive', { seconds }),
    answers: () => this.#fire('responsive'),
    undrawn: () => this.#terminate(UNDRAWN),
  });
  readonly #turn = Promise.withResolvers<void>();
  readonly #connected = Promise.withResolvers<true>();
  readonly #first: PageAddress;
  readonly #above: readonly PageAddress[];
  #hasBegun = false;
  /** Why it was closed before it began. */
  #closedWith: string | undefined;
  #isOver = false;
  #isUnloaded = false;
  #unloading: Promise<void> | undefined;

  /**
   * Launches a MiniApp: fulfils when its worker stands behind its wall, before any of its scripts ran. Rejects with a
   * LaunchError {code, message}: `wall-not-standing`, `worker-forbidden`, `worker-did-not-start`.
   */
  static async launch(options: LaunchOptions): Promise<MiniApp> {
    const launched = new MiniApp(options);
    const [stored, prepared] = await Promise.allSettled([
      SharedStorage.join(options.host.storage, options.identity),
      options.pool?.worker() ?? prepareWorker(script),
    ]);
    if (prepared.status === 'rejected' || stored.status === 'rejected') {
      if (prepared.status === 'fulfilled') endWorker(prepared.value);
      if (stored.status === 'fulfilled') stored.value.leave();
      launched.#end();
      throw (prepared.status === 'rejected' ? prepared : (stored as PromiseRejectedResult)).reason;
    }
    launched.#begin(prepared.value, stored.value);
    return launched;
  }

  private constructor(options: LaunchOptions) {
    super();
    this.manifest = options.package.manifest;
    this.#options = options;
    this.#logicLayer = new LogicLayerConnection({
      timing: options.timing,
      messages: options.budgets?.messages,
      messageTime: options.budgets?.messageTime,
      pageSink: (page) => this.#parts.stack.find(page)?.view.records,
      onMessage: (message) => this.#parts.effects.receive(message),
      onBroken: (reason) => this.#terminate(reason),
    });
    this.#parts = new MiniAppParts(options, this.#logicLayer, {
      fire: (type, detail) => this.#fire(type, detail),
      close: (reason) => this.#terminate(reason),
    });
    const { package: opened, uri, pages = [] } = options;
    const [first = addressOf(uri, opened), ...above] = pages.filter(({ route }) => hasPage(opened, route));
    this.#first = first;
    this.#above = above;
    // Its view needs no worker yet, which may still be on its way.
    this.#parts.stack.begin(first, this.#turn.promise, this.#connected.promise);
  }

  get state(): GlobalState {
    return this.#parts.lifecycle.state;
  }

  get depth(): number {
    return this.#parts.stack.depth;
  }

  /** Where its pages are, the current one last. */
  get pages(): readonly PageAddress[] {
    return this.#parts.stack.addresses;
  }

  /** Undefined until the first page is there. */
  get currentPage(): { route: string; title: string; query: string } | undefined {
    const page = this.#parts.stack.current;
    return page && { route: page.address.route, title: page.title, query: page.address.query };
  }

  /** Brings the MiniApp to the foreground. A URI that names another page or query makes that page the only one. */
  show(uri?: MiniAppUri): void {
    if (this.#isOver || this.#unloading !== undefined) return;
    const wasAway = !this.#parts.foreground.is;
    this.#parts.foreground.enter();
    if (wasAway) this.#heartbeat.start();
    this.#logicLayer.isGuarded = false;
    this.#options.container.style.visibility = '';
    const address = uri && this.#parts.navigation.reentry(uri);
    if (!wasAway && address === undefined) return;
    this.#do(async () => {
      if (!this.#parts.foreground.is) return;
      if (wasAway) await this.#parts.lifecycle.move('globalshown', address && this.#input(address.route));
      if (address === undefined) await this.#parts.stack.current?.advance();
      else await this.#parts.stack.replaceAll(address);
    });
  }

  /** Takes the MiniApp from the screen at once. Its scripts are told; unanswered for one second, it is cut off. */
  hide(): void {
    if (this.#isOver || !this.#parts.foreground.is) return;
    this.#parts.foreground.leave();
    this.#heartbeat.stop();
    this.#options.container.style.visibility = 'hidden';
    this.#logicLayer.isGuarded = true;
    this.#parts.stack.silence();
    this.#parts.stack.current?.view.releaseFocus();
    // What is told below may have to wait for a page that is loading; a loop must not profit from that.
    this.#logicLayer.ask({ type: 'ping' }).catch(unlessCutOff);
    this.#do(async () => {
      await this.#parts.stack.current?.leave();
      await this.#parts.lifecycle.move('globalhidden');
    });
  }

  /** One page back; false when there is none below the current one. */
  back(): boolean {
    if (this.depth < 2) return false;
    this.#parts.navigation.back(1).catch(unlessCutOff);
    return true;
  }

  /** Refreshes the page as if it had been pulled down; false when the manifest doesn't allow that. */
  refresh(): boolean {
    return this.#parts.stack.current?.gestures.refresh() ?? false;
  }

  /** Tells a widget what is different for it, hidden or not. */
  changeWidget(change: WidgetChange): void {
    this.#logicLayer.ask({ type: 'widget', page: 1, change }).catch(unlessCutOff);
  }

  /**
   * Asks the logic layer for nothing but an answer, which takes the way of an event's: fulfils when it has come, and with it all that scripts changed
   * before. Rejects with a CutOff when the MiniApp has ended.
   */
  probe(): Promise<unknown> {
    return this.#logicLayer.ask({ type: 'ping' });
  }

  /** Goes to a page of the tab bar. */
  switchTab(route: string): void {
    this.#parts.navigation.switchTab(route).then(() => this.#fire('tabchange'), unlessRefused);
  }

  /** Unloads the pages from the top, then the MiniApp; what doesn't answer within a second is cut off. */
  unload(): Promise<void> {
    this.#unloading ??= this.#unload();
    return this.#unloading;
  }

  async #unload(): Promise<void> {
    if (this.#isOver) return;
    this.#parts.foreground.leave();
    const told = this.#parts.queue.add(async () => {
      await this.#parts.stack.unloadAll();
      await this.#parts.lifecycle.move('globalunloaded');
    });
    await Promise.race([told.catch(unlessCutOff), realTime(PATIENCE)]).finally(() => {
      if (this.#isOver) return;
      this.#end();
      this.#isUnloaded = true;
    });
    if (!this.#isUnloaded) return;
    await this.#parts.storage?.saved;
    this.#fire('unloaded');
  }

  #begin(worker: PreparedWorker, storage: SharedStorage): void {
    this.#logicLayer.connect(worker);
    storage.limit = this.#options.budgets?.storage ?? storage.limit;
    this.#parts.take(storage);
    this.#hasBegun = true;
    this.#heartbeat.start();
    this.#parts.network.prefetch(this.manifest);
    const address = this.#first;
    // Whoever launched it listens by then.
    if (this.#closedWith !== undefined) setTimeout(() => this.#terminate(this.#closedWith!));
    this.#do(async () => {
      const { resources, modules } = this.#parts;
      const script = await prepareAppScript({ resources, modules, page: 0 }, APP_SCRIPT);
      const started = this.#logicLayer.ask({
        type: 'start',
        input: this.#input(address.route),
        script,
        storage: storage.items,
        storageLimit: storage.limit,
        declaredOrigins: declaredOrigins(this.manifest),
        waitingMemory: this.#parts.network.waitingMemory,
        devices: this.#options.host.devices,
      });
      // The page is shown meanwhile.
      this.#connected.resolve(true);
      const { foreground, lifecycle } = this.#parts;
      // A classic script has run when the worker hears of the next; a module may wait for something.
      if (script === undefined || script.kind === 'classic') started.catch(unlessCutOff);
      else await foreground.untilScriptsRan(started);
      const told = [lifecycle.move('globallaunched')];
      if (foreground.is) told.push(lifecycle.move('globalshown'));
      // Its scripts come after what the worker was told so far.
      this.#turn.resolve();
      await Promise.all([...told, this.#parts.stack.replaceAll(address)]);
      for (const page of this.#above) await this.#parts.stack.navigateTo(page);
    });
  }

  #input(pagePath: string): InputObject {
    const { package: opened, referrerInfo = '' } = this.#options;
    return { pagePath, referrerInfo, lang: opened.locale, dir: opened.manifest.dir };
  }

  /** Adds to what happens one after the other. A page that can't be opened ends the MiniApp with the reason. */
  #do(operation: () => Promise<void>): void {
    this.#parts.queue.add(operation).catch((error: unknown) => {
      if (!(error instanceof CutOff)) this.#terminate((error as Error).message);
    });
  }

  #terminate(reason: string): void {
    if (this.#isOver) return;
    if (!this.#hasBegun) {
      this.#closedWith ??= reason;
      return;
    }
    this.#end();
    this.#fire('terminated', { reason: reason.slice(0, REASON_LIMIT) });
  }

  #end(): void {
    this.#isOver = true;
    this.#heartbeat.stop();
    this.#parts.dispose();
  }

  #fire(type: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
