import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { Violation } from '@miniapp-tests/spec/result';
import { changedContext, type WidgetContext } from '@miniapp-tests/spec/widget/widget-context';
import type { FoundMiniApp } from '../mini-app/element/find-mini-app.ts';
import type { Ended, Instance } from '../mini-app/element/instance.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import type { ElementParts, ElementWanted } from '../mini-app/element/launching-element.ts';
import { becameHidden, noLongerHidden } from './hidden-widgets.ts';
import type { WidgetPermits } from './widget-run.ts';
import type { WidgetPackage } from './widget-package.ts';
import type { WidgetWindow } from './widget-window.ts';

export interface WidgetWanted extends ElementWanted {
  readonly permits: WidgetPermits | undefined;
  readonly pool: RuntimePool | undefined;
}

/** What an element says, and is told. */
export interface WidgetSessionOptions extends ElementParts {
  readonly window: WidgetWindow;
  wanted(): WidgetWanted;
  data(): unknown;
  context(): WidgetContext;
}

/** The widget that runs, or is to run, and what it belongs to. */
interface Run {
  readonly found: FoundMiniApp;
  readonly widget: WidgetPackage;
  readonly instance: Instance;
}

/** What an element shows: a widget, which begins when it is first seen, and again when it is seen after its time in the background was over. */
export class WidgetSession {
  readonly #options: WidgetSessionOptions;
  #run: Run | undefined;
  /** What was begun in an earlier turn is out of date. */
  #turn = 0;
  /** It is to begin when it is seen. */
  #isDue = false;
  #isVisible = false;
  /** It was told that it is seen. */
  #isShown = false;
  #context: WidgetContext | undefined;
  /** The one that the widget that runs draws on. */
  #document: Document | undefined;

  constructor(options: WidgetSessionOptions) {
    this.#options = options;
  }

  get widget(): WidgetPackage | undefined {
    return this.#run?.widget;
  }

  get found(): FoundMiniApp | undefined {
    return this.#run?.found;
  }

  /** Shows what the element wants, in the place of what runs, as soon as it is seen. */
  start(): void {
    void this.stop();
    const { src, opened, isConnected } = this.#options.wanted();
    this.#isDue = isConnected && (src !== '' || opened !== undefined);
    this.#begin();
  }

  /** Ends what runs. Fulfils when it has ended. */
  async stop(): Promise<void> {
    const instance = this.#run?.instance;
    if (instance) noLongerHidden(instance);
    this.#turn++;
    this.#run = undefined;
    this.#isDue = false;
    this.#document = undefined;
    this.#hidden();
    this.#options.window.clear();
    this.#options.become(undefined);
    await instance?.end();
  }

  /** Its element is at another place: one whose frame did not survive that begins anew. */
  moved(): void {
    if (this.#run && this.#options.window.document !== this.#document) this.start();
  }

  /** It is seen, or not any more. */
  set isVisible(isVisible: boolean) {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    const instance = this.#run?.instance;
    if (isVisible) {
      if (instance) noLongerHidden(instance);
      instance?.show();
      this.#begin();
    } else {
      instance?.hide();
      if (instance) becameHidden(instance);
      this.#hidden();
    }
  }

  dataChanged(): void {
    this.#run?.instance.miniApp?.changeWidget({ data: this.#options.data() });
  }

  /** Tells the widget, if something is different. */
  contextChanged(): void {
    const context = this.#options.context();
    if (this.#context === undefined || changedContext(this.#context, context).length === 0) return;
    this.#context = context;
    this.#run?.instance.miniApp?.changeWidget({ context });
  }

  #begin(): void {
    if (!this.#isDue || !this.#isVisible) return;
    this.#isDue = false;
    const turn = this.#turn;
    this.#options.become('loading');
    this.#options.window.loading('');
    this.#launch(turn).catch(async (error: unknown) => {
      const { violationOf } = await import('../mini-app/find/refusal.ts');
      this.#fail(turn, [violationOf(error)]);
    });
  }

  async #launch(turn: number): Promise<void> {
    const wanted = this.#options.wanted();
    const [finding, { findWidgetsApp, widgetPackage }, { widgetInstance }, { appTheme }] = await Promise.all([
      import('../mini-app/element/find-mini-app.ts'),
      import('./widget-package.ts'),
      import('./widget-run.ts'),
      import('../mini-app/window/app-theme.ts'),
    ]);
    const found = await findWidgetsApp(wanted, finding);
    const host = wanted.host ?? (await finding.ownHost()).host;
    if (turn !== this.#turn) return;
    if (!found.ok) return this.#fail(turn, found.violations);
    const widget = widgetPackage(found.value.opened, found.value.uri);
    if (!widget.ok) return this.#fail(turn, widget.violations);
    const { window } = this.#options;
    const theme = appTheme(found.value.opened.manifest.window);
    window.colour(theme.background, theme.text);
    window.loading(widget.value.name);
    const instance = await widgetInstance({
      found: found.value,
      widget: widget.value,
      host,
      permits: wanted.permits,
      pool: wanted.pool,
      container: window.pageArea,
      start: () => ({ context: (this.#context = this.#options.context()), data: this.#options.data() }),
      isShown: () => this.#isShown,
      open: (page) => void this.#open(turn, page),
      tell: (type, detail) => this.#tell(turn, type, detail),
      ended: (how) => this.#ended(turn, how),
    });
    if (turn !== this.#turn) return;
    this.#run = { found: found.value, widget: widget.value, instance };
    if (!this.#isVisible) {
      instance.hide();
      becameHidden(instance);
    }
    await instance.launch();
  }

  #tell(turn: number, type: string, detail: unknown): void {
    if (turn !== this.#turn) return;
    const { window, dispatch, become } = this.#options;
    if (type === 'pagechange') {
      window.ready();
      this.#document = window.document;
      become('running');
      return;
    }
    if (type === 'pageshown') this.#isShown = this.#isVisible;
    const isLeftToUs = dispatch(type, detail);
    if (type !== 'unresponsive' || !isLeftToUs) return;
    void this.stop();
    this.#say('unresponsive', 'This widget does not answer.', 'Start it again');
  }

  #hidden(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#options.dispatch('pagehidden');
  }

  #ended(turn: number, { reason }: Ended): void {
    const { window, dispatch, become } = this.#options;
    if (turn === this.#turn) {
      if (this.#run) noLongerHidden(this.#run.instance);
      this.#run = undefined;
      this.#isShown = false;
      window.clear();
      become(undefined);
      if (reason === undefined) this.#isDue = true;
      else this.#say('terminated', reason, 'Start it again');
    }
    if (reason === undefined) dispatch('unloaded');
    else dispatch('terminated', { reason });
  }

  async #open(turn: number, { route, query, fragment }: PageAddress): Promise<void> {
    const { addressOfSource } = await import('../mini-app/element/find-mini-app.ts');
    const { appUri } = await import('../mini-app/find/address.ts');
    if (turn !== this.#turn || this.#run === undefined) return;
    const address = addressOfSource(this.#options.wanted());
    const file = address.ok ? address.value.file : undefined;
    const place = `/${route}${query === '' ? '' : `?${query}`}`;
    const uri = appUri(this.#run.found.uri, { route, query });
    const src = file === undefined ? uri + (fragment === '' ? '' : `#${fragment}`) : `${file}#${place}`;
    this.#options.dispatch('openpage', { src, route, query });
  }

  #fail(turn: number, violations: readonly Violation[]): void {
    if (turn !== this.#turn) return;
    const [{ code, message } = { code: 'unknown', message: 'Something went wrong.' }] = violations;
    this.#say(code, message, 'Try again');
    this.#options.dispatch('error', { code, message });
  }

  #say(code: string, sentence: string, action: string): void {
    this.#options.become('error');
    this.#options.window.sayTrouble(code, sentence, action, () => this.start());
  }
}
