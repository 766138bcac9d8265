import { PAGE_STACK_LIMIT } from '@miniapp-tests/spec/extensions/namespace';
import { tabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { PageAddress } from '../logic-layer/messages.ts';
import type { AppContext } from './app-context.ts';
import { BridgeError } from './bridge-error.ts';
import { CutOff } from './logic-layer-connection.ts';
import { OpenPage } from './open-page.ts';

/**
 * The pages of a MiniApp, the current one on top (EXTENSIONS.md, "The namespace"). Each operation ends when the page
 * that it leads to is shown, or when the MiniApp went to the background; they must run one after the other.
 */
export class PageStack {
  readonly #app: AppContext;
  readonly #tabs: readonly string[];
  /** Pages of tabs that are not on the stack but stay loaded. */
  readonly #keptTabs = new Map<string, OpenPage>();
  #pages: OpenPage[] = [];
  #opened = 0;
  #isDisposed = false;

  constructor(app: AppContext) {
    this.#app = app;
    this.#tabs = (tabBar(app.package.manifest)?.items ?? []).map((item) => routeWithoutExtension(item.page));
  }

  get current(): OpenPage | undefined {
    return this.#pages.at(-1);
  }

  get depth(): number {
    return this.#pages.length;
  }

  get all(): readonly OpenPage[] {
    return [...this.#keptTabs.values(), ...this.#pages];
  }

  find(number: number): OpenPage | undefined {
    return this.all.find((page) => page.number === number);
  }

  async navigateTo(address: PageAddress): Promise<void> {
    if (this.depth >= PAGE_STACK_LIMIT) {
      throw new BridgeError(
        'page-stack-full',
        `${PAGE_STACK_LIMIT} pages are open, more can't be. Go back, or use redirectTo.`,
      );
    }
    await this.#leaveCurrent();
    await this.#push(address);
  }

  async redirectTo(address: PageAddress): Promise<void> {
    await this.#popTo(this.depth - 1);
    await this.#push(address);
  }

  /** The first page stays. */
  async navigateBack(delta: number): Promise<void> {
    if (this.depth < 2) return;
    await this.#popTo(Math.max(1, this.depth - delta));
    await this.#show();
  }

  async switchTab(route: string): Promise<void> {
    if (!this.#tabs.includes(route)) {
      throw new BridgeError('no-such-tab', `${route} is not a page of the tab bar (mpt_tab_bar).`);
    }
    await this.#popTo(1);
    const [first] = this.#pages;
    if (first?.address.route === route) return this.#show();
    if (first !== undefined && this.#tabs.includes(first.address.route)) {
      await this.#leaveCurrent();
      this.#keptTabs.set(first.address.route, first);
      this.#pages = [];
    } else {
      await this.#popTo(0);
    }
    const kept = this.#keptTabs.get(route);
    if (kept === undefined) return this.#push({ route, query: '', fragment: '' });
    this.#keptTabs.delete(route);
    this.#pages = [kept];
    return this.#show();
  }

  /** The page becomes the only one. */
  async replaceAll(address: PageAddress): Promise<void> {
    await this.unloadAll();
    await this.#push(address);
  }

  /** Unloads all pages, from the top. */
  async unloadAll(): Promise<void> {
    await this.#popTo(0);
    for (const [route, page] of this.#keptTabs) {
      this.#keptTabs.delete(route);
      await page.unload();
    }
  }

  /** Nothing of the pages is heard until something is played again. */
  silence(): void {
    for (const page of this.all) page.view.silence();
  }

  /** Takes the views away without telling anybody. */
  dispose(): void {
    this.#isDisposed = true;
    for (const page of this.all) page.view.dispose();
  }

  async #push(address: PageAddress): Promise<void> {
    const page = await OpenPage.open(this.#app, ++this.#opened, address);
    if (this.#isDisposed) {
      page.view.dispose();
      throw new CutOff();
    }
    this.#pages.push(page);
    await this.#show();
  }

  async #popTo(depth: number): Promise<void> {
    while (this.depth > depth) {
      await this.current?.unload();
      this.#pages.pop();
    }
  }

  async #leaveCurrent(): Promise<void> {
    await this.current?.leave();
    this.current?.view.hide();
  }

  async #show(): Promise<void> {
    this.#app.pageChanged();
    await this.current?.advance();
  }
}
