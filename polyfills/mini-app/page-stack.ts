import { NAMESPACE_ERRORS } from '@miniapp-tests/spec/extensions/namespace';
import { tabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import {
  afterStep,
  EMPTY_STACK,
  navigateBack,
  navigateTo,
  redirectTo,
  reLaunch,
  switchTab,
  unloadAll,
  type PageAddress,
  type StackPage,
  type StackStep,
} from '@miniapp-tests/spec/lifecycle/page-stack';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { Result } from '@miniapp-tests/spec/result';
import type { AppContext } from './app-context.ts';
import { BridgeError } from './bridge-error.ts';
import { CutOff } from './logic-layer-connection.ts';
import { OpenPage } from './open-page.ts';

/**
 * The pages of a MiniApp, the current one on top: carries out what spec's page stack plans. Each operation ends when
 * the page that it leads to is shown, or when the MiniApp went to the background; they must run one after the other.
 */
export class PageStack {
  readonly #app: AppContext;
  readonly #tabs: readonly string[];
  readonly #open = new Map<number, OpenPage>();
  #stack = EMPTY_STACK;
  #isDisposed = false;

  constructor(app: AppContext) {
    this.#app = app;
    this.#tabs = (tabBar(app.package.manifest)?.items ?? []).map((item) => routeWithoutExtension(item.page));
  }

  get current(): OpenPage | undefined {
    const top = this.#stack.pages.at(-1);
    return top && this.#open.get(top.number);
  }

  get depth(): number {
    return this.#stack.pages.length;
  }

  find(number: number): OpenPage | undefined {
    return this.#open.get(number);
  }

  async navigateTo(address: PageAddress): Promise<void> {
    await this.#carryOut(planOf(navigateTo(this.#stack, address)));
  }

  async redirectTo(address: PageAddress): Promise<void> {
    await this.#carryOut(redirectTo(this.#stack, address));
  }

  /** The first page stays. */
  async navigateBack(delta: number): Promise<void> {
    await this.#carryOut(navigateBack(this.#stack, delta));
  }

  async switchTab(route: string): Promise<void> {
    await this.#carryOut(planOf(switchTab(this.#stack, route, this.#tabs)));
  }

  /** The page becomes the only one. */
  async replaceAll(address: PageAddress): Promise<void> {
    await this.#carryOut(reLaunch(this.#stack, address));
  }

  /** Unloads all pages, from the top. */
  async unloadAll(): Promise<void> {
    await this.#carryOut(unloadAll(this.#stack));
  }

  /** Nothing of the pages is heard until something is played again. */
  silence(): void {
    for (const page of this.#open.values()) page.view.silence();
  }

  /** Takes the views away without telling anybody. */
  dispose(): void {
    this.#isDisposed = true;
    for (const page of this.#open.values()) page.view.dispose();
  }

  async #carryOut(steps: readonly StackStep[]): Promise<void> {
    for (const step of steps) {
      await this.#take(step);
      this.#stack = afterStep(this.#stack, step);
      if (step.do === 'show') await this.#show();
    }
  }

  async #take({ do: what, page }: StackStep): Promise<void> {
    const known = this.#open.get(page.number);
    if (what === 'open') {
      this.#open.set(page.number, await this.#load(page));
    } else if (what === 'leave') {
      await known?.leave();
      known?.view.hide();
    } else if (what === 'unload') {
      await known?.unload();
      this.#open.delete(page.number);
    }
  }

  async #load({ number, address }: StackPage): Promise<OpenPage> {
    // A page that can't be opened has used its number all the same.
    this.#stack = { ...this.#stack, opened: number };
    const page = await OpenPage.open(this.#app, number, address);
    if (!this.#isDisposed) return page;
    page.view.dispose();
    throw new CutOff();
  }

  async #show(): Promise<void> {
    this.#app.pageChanged();
    await this.current?.advance();
  }
}

function planOf(planned: Result<readonly StackStep[]>): readonly StackStep[] {
  if (planned.ok) return planned.value;
  const [violation] = planned.violations;
  const code = NAMESPACE_ERRORS.find((known) => known === violation?.code) ?? 'invalid-argument';
  throw new BridgeError(code, violation?.message ?? 'This step is not possible.');
}
