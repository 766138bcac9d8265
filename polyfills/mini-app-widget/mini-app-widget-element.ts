import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { DEFAULT_THRESHOLDS } from '@miniapp-tests/spec/widget/widget-action';
import type { HostInformation, WidgetContext } from '@miniapp-tests/spec/widget/widget-context';
import { LaunchingElement, partsOf } from '../mini-app/element/launching-element.ts';
import { hostConfiguration } from '../mini-app/find/host-configuration.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import { pageContext, watchContext } from '../widget/page-context.ts';
import { watchElement } from '../widget/watch-element.ts';
import type { Authorization } from './authorize.ts';
import type { WidgetPermits } from './widget-run.ts';
import { WidgetSession } from './widget-session.ts';
import { WidgetWindow } from './widget-window.ts';

/**
 * `<mini-app-widget src="platform://miniapp/foo/widgets/bar">`: a widget of a MiniApp, in a worker and a frame of its own. `src` is a MiniApp URI whose
 * path names the widget, or the URL of a package with it as its fragment; without a path it is the MiniApp's only widget. `provider` is the base URL of the
 * package server for custom schemes, `lang` its language, `collapsed` folds it. Its events are those of MiniAppWidgetEventMap.
 */
export class MiniAppWidgetElement extends LaunchingElement {
  static readonly observedAttributes = ['src', 'provider', 'lang', 'collapsed'];
  readonly #session: WidgetSession;
  #permits: WidgetPermits | undefined;
  #pool: RuntimePool | undefined;
  #data: unknown = null;
  #hostInformation: HostInformation = {
    name: '',
    version: '',
    platformVersion: hostConfiguration().platformVersion,
  };
  #styleNames: readonly string[] = [];
  #size = { width: 0, height: 0 };
  #isInView = false;
  /** Ends with the element's time in the document. */
  #stay = new AbortController();

  constructor() {
    super();
    const parts = partsOf(this, () => this.#session.start());
    this.#session = new WidgetSession({
      ...parts,
      window: new WidgetWindow(this.attachShadow({ mode: 'open' })),
      wanted: () => ({ ...parts.wanted(), permits: this.#permits, pool: this.#pool }),
      data: () => this.#data,
      context: () => this.#context(),
    });
  }

  /** Folded: nothing of it is seen. */
  get collapsed(): boolean {
    return this.hasAttribute('collapsed');
  }

  set collapsed(isCollapsed: boolean) {
    this.toggleAttribute('collapsed', isCollapsed);
  }

  /** Who is asked what it may use of the page's devices; without it, it has none. Taken at the next start. */
  get permits(): WidgetPermits | undefined {
    return this.#permits;
  }

  set permits(permits: WidgetPermits | undefined) {
    this.#permits = permits;
  }

  /** Where workers and frames are ready, such as `MiniAppElement.pool`; default none. Taken at the next start. */
  get pool(): RuntimePool | undefined {
    return this.#pool;
  }

  set pool(pool: RuntimePool | undefined) {
    this.#pool = pool;
  }

  /** What the widget gets from this page. @throws DataCloneError for what can't be copied */
  get data(): unknown {
    return this.#data;
  }

  set data(data: unknown) {
    this.#data = structuredClone(data);
    this.#session.dataChanged();
  }

  /** What the widget is told of who shows it. */
  get hostInformation(): HostInformation {
    return this.#hostInformation;
  }

  set hostInformation(information: HostInformation) {
    this.#hostInformation = information;
    this.refreshContext();
  }

  /** Custom properties of the page, such as `--accent`, whose values the widget is told as `style`. */
  get styleNames(): readonly string[] {
    return this.#styleNames;
  }

  set styleNames(names: readonly string[]) {
    this.#styleNames = [...names];
    this.refreshContext();
  }

  /** The widget's name, as its manifest has it; undefined until it was found. */
  get name(): string | undefined {
    return this.#session.widget?.name;
  }

  /** Of the MiniApp that it belongs to. */
  get manifest(): MiniAppPackage['manifest'] | undefined {
    return this.#session.found?.opened.manifest;
  }

  /** Looks at language, colours and style again: call it when the page's own look changed. */
  refreshContext(): void {
    this.#session.contextChanged();
  }

  /**
   * Asks on one sheet for all that widgets of its MiniApp may use, before they do; what was answered is not asked again. For widgets of several
   * MiniApps there is `authorizeWidgets`.
   *
   * @returns the features by state; empty before the widget was found, and without `permits`
   */
  async authorize(): Promise<Authorization> {
    const found = this.#session.found;
    const broker = this.#permits?.broker;
    if (!found || !broker) return {};
    const [{ authorizeWidgets }, { permissionAppOf }] = await Promise.all([
      import('./authorize.ts'),
      import('./widget-run.ts'),
    ]);
    const app = permissionAppOf(found.opened, found.identity);
    return (await authorizeWidgets(broker, [app]))[app.identity] ?? {};
  }

  /** Starts it anew. */
  reload(): void {
    this.#session.start();
  }

  /** Ends it in order; fulfils when nothing of it runs. `reload()` starts it again. */
  unload(): Promise<void> {
    return this.#session.stop();
  }

  connectedCallback(): void {
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const look = (): void => this.#look();
    document.addEventListener('visibilitychange', look, { signal });
    watchContext(() => this.refreshContext(), signal);
    watchElement(
      this,
      DEFAULT_THRESHOLDS,
      {
        seen: (fraction) => {
          this.#isInView = fraction > DEFAULT_THRESHOLDS.shown;
          look();
        },
        resized: (size) => {
          // Folded, it has the size that it will have.
          if (this.collapsed) return;
          this.#size = size;
          this.refreshContext();
        },
      },
      signal,
    );
    this.#session.start();
  }

  disconnectedCallback(): void {
    this.#stay.abort();
    this.#isInView = false;
    this.#session.isVisible = false;
    void this.#session.stop();
  }

  /** Moved by moveBefore(), which leaves its frame alone, but in Firefox. */
  connectedMoveCallback(): void {
    this.#session.moved();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!this.isConnected || old === value) return;
    if (name === 'collapsed') this.#look();
    else if (name === 'lang') this.refreshContext();
    else this.#session.start();
  }

  #look(): void {
    this.#session.isVisible = this.#isInView && !this.collapsed && !document.hidden;
  }

  #context(): WidgetContext {
    const context = pageContext(this.#size, { host: this.#hostInformation, styleNames: this.#styleNames });
    const { colorScheme } = getComputedStyle(this);
    const ofPage = /^(?:only )?(light|dark)(?: only)?$/.exec(colorScheme)?.[1];
    return {
      ...context,
      language: this.lang || context.language,
      ...(ofPage !== undefined && { colorScheme: ofPage === 'dark' ? 'dark' : 'light' }),
    };
  }
}
