import type { TransitionKind } from '@miniapp-tests/spec/extensions/namespace';
import { pageTransition, type PageEvent, type PageState } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { pageResources } from '@miniapp-tests/spec/packaging/page-resources';
import { PageView } from '../view-layer/page-view.ts';
import type { ViewEvent } from '../view-layer/protocol.ts';
import type { AppContext } from './app-context.ts';
import { PageGestures, type GestureEvent } from './gestures/page-gestures.ts';
import { unlessCutOff } from './operation-queue.ts';
import { preparePageScripts } from './prepare-scripts.ts';
import { applyLook } from './window/page-look.ts';

const APP_STYLES = 'app.css';
/** The view's number of a page's document element (view-layer/protocol.ts). */
const ROOT = 1;

/** A page of the stack: its view, and how far its lifecycle has come. Operations run one after the other. */
export class OpenPage {
  readonly number: number;
  readonly address: PageAddress;
  readonly view: PageView;
  readonly frame: HTMLIFrameElement;
  readonly gestures: PageGestures;
  title = '';
  /** How it was seen coming. */
  came: TransitionKind = 'none';
  #state: PageState | undefined;
  #scriptsRan: Promise<unknown> = Promise.resolve();
  readonly #app: AppContext;
  #handled: Promise<boolean> = Promise.resolve(false);

  /**
   * Shows the page's HTML and starts its scripts. Throws the view's BudgetError for HTML that is too big.
   *
   * @param turn when its scripts may run
   * @param shows true when its view may be shown
   */
  static async open(
    app: AppContext,
    number: number,
    address: PageAddress,
    turn?: Promise<void>,
    shows?: Promise<boolean>,
  ): Promise<OpenPage> {
    const { name: title, window } = app.package.manifest;
    const frame = await app.viewFrame(title);
    const gestures = new PageGestures(app.container, frame, window, (type) => opened.#tellGesture(type));
    const view = await PageView.create({
      container: app.container,
      frame,
      resources: app.resources,
      budgets: app.budgets,
      title,
      onEvent: (event, isPreventable) => opened.#tell(event, isPreventable),
      onLink: (href) => opened.#followLink(href),
      onClosed: (reason) => app.close(reason),
      mayPlay: () => app.foreground.is,
    });
    applyLook(frame, app.package.manifest);
    const opened: OpenPage = new OpenPage(app, number, address, view, frame.frame, gestures);
    try {
      await opened.#load(turn, shows);
    } catch (error) {
      view.dispose();
      throw error;
    }
    return opened;
  }

  private constructor(
    app: AppContext,
    number: number,
    address: PageAddress,
    view: PageView,
    frame: HTMLIFrameElement,
    gestures: PageGestures,
  ) {
    this.frame = frame;
    this.gestures = gestures;
    this.#app = app;
    this.number = number;
    this.address = address;
    this.view = view;
  }

  get isShown(): boolean {
    return this.#state === 'shown';
  }

  /** Takes the page as far towards `shown` as the foreground allows; called again, it goes on from there. */
  async advance(): Promise<void> {
    this.view.show();
    const { foreground } = this.#app;
    if (this.#state === undefined) {
      await foreground.untilScriptsRan(this.#scriptsRan);
      this.view.release();
      if (!foreground.is) return;
      await this.#move('pageloaded');
    }
    if (this.#state === 'loaded') {
      await foreground.untilLeft(this.view.firstRender);
      if (!foreground.is) return;
      await this.#move('pageready');
      if (this.address.fragment !== '') await this.view.scrollToFragment(this.address.fragment);
    }
    if (foreground.is) await this.#move('pageshown');
  }

  /** The page leaves the screen because the MiniApp or another page takes its place. */
  async leave(): Promise<void> {
    await this.#move('pagehidden');
  }

  /**
   * The page is gone for good.
   *
   * @param outOfSight when its view may go, too
   */
  async unload(outOfSight?: Promise<void>): Promise<void> {
    await this.leave();
    // A page that was never loaded fires nothing, but the logic layer must let go of it.
    await this.#app.logicLayer.ask({ type: 'page', page: this.number, event: 'pageunloaded' });
    this.#state = 'unloaded';
    this.#app.modules.forget(this.number);
    if (outOfSight === undefined) return this.view.dispose();
    this.view.hide();
    void outOfSight.then(() => this.view.dispose());
    return undefined;
  }

  async #load(turn?: Promise<void>, shows: boolean | Promise<boolean> = true): Promise<void> {
    const { resources, modules, package: opened, logicLayer } = this.#app;
    const { address, number } = this;
    modules.open(number);
    const files = pageResources(opened.container, address.route);
    if (files === undefined) throw new Error(`The page ${address.route} has no HTML file.`);
    const styles = [APP_STYLES, files.css].filter((path) => path !== undefined && opened.container.has(path));
    const html = resources.text(files.html) ?? '';
    const loaded = await this.view.load(html, files.html, styles as string[], shows);
    this.title = loaded.title;
    const { html: path, js } = files;
    const scripts = await preparePageScripts({ resources, modules, page: number }, js, {
      path,
      scripts: loaded.scripts,
    });
    await turn;
    const widget = this.#app.widget();
    this.#scriptsRan = logicLayer.ask({
      type: 'open-page',
      page: number,
      address,
      root: loaded.root,
      scripts,
      ...(widget && { widget }),
    });
    this.#scriptsRan.catch(unlessCutOff);
  }

  /** Fires the event if the page's state allows it. */
  async #move(event: PageEvent): Promise<void> {
    const next = pageTransition(this.#state, event);
    if (!next.ok) return;
    await this.#app.logicLayer.ask({ type: 'page', page: this.number, event });
    this.#state = next.value;
  }

  /** True when a script prevented the event's default, undefined when nobody knows yet. */
  #tell(event: ViewEvent, isPreventable: boolean): boolean | undefined {
    const { logicLayer } = this.#app;
    const question = { type: 'event', page: this.number, event } as const;
    const { now, answered } = isPreventable
      ? logicLayer.askNow(question)
      : { now: undefined, answered: logicLayer.ask(question) };
    this.#handled = answered;
    answered.catch(unlessCutOff);
    return now;
  }

  /** Of the page's document; one that isn't shown has none. */
  #tellGesture(type: GestureEvent): void {
    if (!this.isShown) return;
    this.#tell({ type, target: ROOT, bubbles: true, cancelable: false, members: {}, state: [] }, false);
  }

  /** The view calls this directly after the event that activated the link; a script may prevent it. */
  #followLink(href: string): void {
    this.#handled.then((prevented) => {
      if (!prevented) this.#app.followLink(href, this);
    }, unlessCutOff);
  }
}
