import type { TransitionKind } from '@miniapp-tests/spec/extensions/namespace';
import {
  afterStep,
  EMPTY_STACK,
  reLaunch,
  unloadAll,
  type PageAddress,
  type StackPage,
  type StackStep,
} from '@miniapp-tests/spec/lifecycle/page-stack';
import type { AppContext } from './app-context.ts';
import { CutOff } from './logic-layer-connection.ts';
import type { PageChange } from './motion/page-change.ts';
import { OpenPage } from './open-page.ts';
import type { Way } from './plan-way.ts';

/** A page that is loaded before its turn. */
interface FirstPage {
  readonly address: PageAddress;
  readonly page: Promise<OpenPage>;
  /** Its turn does not come. */
  cut(): void;
}

/** What of a step between pages is seen. */
interface Seen {
  readonly kind?: TransitionKind | undefined;
  readonly isBack?: boolean;
}

/**
 * The pages of a MiniApp, the current one on top: carries out what spec's page stack plans. Each operation ends when
 * the page that it leads to is shown, or when the MiniApp went to the background; they must run one after the other.
 */
export class PageStack {
  readonly #app: AppContext;
  readonly #open = new Map<number, OpenPage>();
  #stack = EMPTY_STACK;
  #isDisposed = false;
  #first: FirstPage | undefined;
  #change: PageChange | undefined;
  /** Loaded when there is a page that another can take the place of. */
  #Change: typeof PageChange | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  get current(): OpenPage | undefined {
    const top = this.#stack.pages.at(-1);
    return top && this.#open.get(top.number);
  }

  get depth(): number {
    return this.#stack.pages.length;
  }

  get addresses(): readonly PageAddress[] {
    return this.#stack.pages.map(({ address }) => address);
  }

  find(number: number): OpenPage | undefined {
    return this.#open.get(number);
  }

  async navigateTo(address: PageAddress, kind: TransitionKind = 'slide'): Promise<void> {
    await this.#go({ to: 'new', address }, { kind });
  }

  async redirectTo(address: PageAddress, kind: TransitionKind = 'fade'): Promise<void> {
    await this.#go({ to: 'instead', address }, { kind });
  }

  /** The first page stays. Without a kind of its own a page goes the way that it came. */
  async navigateBack(delta: number, kind = this.current?.came): Promise<void> {
    await this.#go({ to: 'below', delta }, { kind, isBack: true });
  }

  async switchTab(route: string, kind: TransitionKind = 'none'): Promise<void> {
    await this.#go({ to: 'tab', route }, { kind });
  }

  /**
   * Begins to load the first page; `replaceAll` with the same address goes on with it.
   *
   * @param turn when its scripts may run
   * @param shows true when its view may be shown
   */
  begin(address: PageAddress, turn: Promise<void>, shows: Promise<boolean>): void {
    const { promise: cut, reject } = Promise.withResolvers<never>();
    const [turnOrCut, showsOrCut] = [Promise.race([turn, cut]), Promise.race([shows, cut])];
    const page = OpenPage.open(this.#app, 1, address, turnOrCut, showsOrCut);
    for (const waited of [turnOrCut, showsOrCut, page]) waited.catch(() => undefined);
    this.#first = { address, page, cut: () => reject(new CutOff()) };
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
    this.#change?.cut();
    this.#first?.cut();
    this.#first?.page.then(({ view }) => view.dispose()).catch(() => undefined);
  }

  async #go(way: Way, seen: Seen): Promise<void> {
    const { planWay } = await import('./plan-way.ts');
    await this.#carryOut(planWay(this.#stack, way, this.#app.package.manifest), seen);
  }

  async #carryOut(steps: readonly StackStep[], seen: Seen = {}): Promise<void> {
    const from = steps.length > 0 ? this.current : undefined;
    this.#change?.cut();
    this.#change = from && this.#changeFrom(from, seen);
    try {
      for (const step of steps) {
        await this.#take(step, step.page.number === from?.number ? this.#change?.over : undefined);
        this.#stack = afterStep(this.#stack, step);
        if (step.do === 'open' && this.current) this.current.came = seen.kind ?? 'none';
        if (step.do === 'show') await this.#show();
      }
    } finally {
      this.#change?.settle();
    }
  }

  /** Undefined when nothing is to be seen of it. */
  #changeFrom({ frame, isShown }: OpenPage, { kind = 'none', isBack = false }: Seen): PageChange | undefined {
    const { transitions, foreground, container } = this.#app;
    if (!transitions || !isShown || !foreground.is || kind === 'none') return undefined;
    return this.#Change && new this.#Change({ container, from: frame, kind, isBack });
  }

  async #take({ do: what, page }: StackStep, outOfSight?: Promise<void>): Promise<void> {
    const known = this.#open.get(page.number);
    if (what === 'open') {
      this.#open.set(page.number, await this.#load(page));
    } else if (what === 'leave') {
      await known?.leave();
      known?.view.hide();
    } else if (what === 'unload') {
      await known?.unload(outOfSight);
      this.#open.delete(page.number);
    }
  }

  async #load({ number, address }: StackPage): Promise<OpenPage> {
    // A page that can't be opened has used its number all the same.
    this.#stack = { ...this.#stack, opened: number };
    const first = this.#first;
    this.#first = undefined;
    const isBegun = number === 1 && first?.address === address;
    const page = await (isBegun ? first.page : OpenPage.open(this.#app, number, address));
    if (!this.#isDisposed) return page;
    page.view.dispose();
    throw new CutOff();
  }

  async #show(): Promise<void> {
    this.#app.pageChanged();
    await this.current?.advance();
    if (this.current?.isShown) this.#app.pageShown();
    if (this.#app.transitions) this.#Change ??= (await import('./motion/page-change.ts')).PageChange;
  }
}
