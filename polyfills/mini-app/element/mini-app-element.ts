import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { MiniApp } from '../mini-app.ts';
import { RuntimePool } from '../pool/runtime-pool.ts';
import { ElementWindow } from './element-window.ts';
import { LaunchingElement, partsOf } from './launching-element.ts';
import { Session } from './session.ts';

/**
 * `<mini-app src="platform://miniapp/foo">`: a MiniApp user agent as an element. `src` is a MiniApp URI or the URL of a package, `provider` the
 * base URL of the package server for custom schemes, `lang` the language to launch in. Its events are those of MiniAppElementEventMap.
 */
export class MiniAppElement extends LaunchingElement {
  static readonly observedAttributes = ['src', 'provider'];
  /** Of all elements of the page. */
  static readonly pool = new RuntimePool();
  readonly #session: Session;
  /** Pages that were open when the element left the document, for as long as it may only be on its way to another place in it. */
  #carried: readonly PageAddress[] | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const parts = partsOf(this, () => this.#session.start());
    this.#session = new Session({
      window: new ElementWindow(root, { switchTab: (route) => this.switchTab(route) }),
      pool: MiniAppElement.pool,
      ...parts,
      dispatch: (type, detail) => {
        if (this.hasAttribute('allowfullscreen')) void this.#adaptScreen(type);
        return parts.dispatch(type, detail);
      },
    });
  }

  /** Has a runtime ready for the next launch, such as while a person looks at a list of MiniApps. */
  static async prepare(): Promise<void> {
    const loading = import('./load-ahead.ts').then(({ loadAhead }) => loadAhead());
    await Promise.all([MiniAppElement.pool.prepare(), loading]);
  }

  /** Of what runs, or is about to. */
  get manifest(): MiniAppPackage['manifest'] | undefined {
    return this.#session.instance?.opened.manifest;
  }

  get #miniApp(): MiniApp | undefined {
    return this.#session.instance?.miniApp;
  }

  /** Undefined until the first page is there. */
  get currentPage(): { route: string; title: string; query: string } | undefined {
    return this.#miniApp?.currentPage;
  }

  /** How many pages are open, one upon the other. */
  get depth(): number {
    return this.#miniApp?.depth ?? 0;
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#visibilityChanged);
    this.#session.start(this.#carried);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
    // Its frames are gone from the document, and with them its pages.
    this.#carried = this.#session.instance?.pages;
    // A task, not a microtask: WebKit runs those between the callbacks of one move.
    setTimeout(() => (this.#carried = undefined));
    void this.#session.stop();
  }

  /** Moved by moveBefore(), which leaves its frames alone, but in Firefox: there it is moved as by others. */
  connectedMoveCallback(): void {
    if (this.shadowRoot?.querySelector('iframe')?.contentDocument?.body.firstChild) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!this.isConnected || old === value) return;
    if (name === 'src') this.#session.addressChanged();
    else this.#session.start();
  }

  /** Brings the MiniApp to the foreground; one that has ended is launched again. */
  show(): void {
    this.#session.show();
  }

  /** Takes it to the background, where it is unloaded after five minutes. */
  hide(): void {
    this.#session.hide();
  }

  /** One page back; false when there is none below the current one. */
  back(): boolean {
    return this.#miniApp?.back() ?? false;
  }

  /** Refreshes the page as if it had been pulled down; false when the MiniApp's manifest doesn't allow that. */
  refresh(): boolean {
    return this.#miniApp?.refresh() ?? false;
  }

  /** Goes to a page of the MiniApp's tab bar. */
  switchTab(route: string): void {
    this.#miniApp?.switchTab(route);
  }

  /** Asks its scripts' worker for nothing but an answer, as MiniApp's `probe()`; undefined while none runs. */
  probe(): Promise<unknown> | undefined {
    return this.#miniApp?.probe();
  }

  /** Ends the MiniApp in order; fulfils when nothing of it runs. `show()` launches it again. */
  unload(): Promise<void> {
    return this.#session.stop();
  }

  /**
   * Launches it anew with the same pages open, as one wants who is developing it.
   *
   * @param opened in the place of the package that ran
   */
  reload(opened?: MiniAppPackage): void {
    const pages = this.#session.instance?.pages;
    if (opened !== undefined) this.package = opened;
    this.#session.start(pages);
  }

  /** A MiniApp has the whole screen for as long as it runs, where the page allows it and the manifest asks for it. */
  async #adaptScreen(type: string): Promise<void> {
    const { adaptScreen } = await import('./whole-screen.ts');
    adaptScreen(this, type, this.manifest?.window);
  }

  readonly #visibilityChanged = (): void => this.#session.visibilityChanged();
}
