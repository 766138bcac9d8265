import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { Violation } from '@miniapp-tests/spec/result';
import type { RuntimePool } from '../pool/runtime-pool.ts';
import type { ElementWindow } from './element-window.ts';
import { Instance, type Ended } from './instance.ts';
import type { ElementParts } from './launching-element.ts';
import type * as Notices from './notices.ts';
import type { Trouble } from './notices.ts';

/** What an element says, and is told. */
export interface SessionOptions extends ElementParts {
  readonly window: ElementWindow;
  readonly pool: RuntimePool;
}

/** What an element runs, one MiniApp after the other. */
export class Session {
  readonly #options: SessionOptions;
  #instance: Instance | undefined;
  /** What was begun in an earlier turn is out of date. */
  #turn = 0;
  #isAway = false;
  /** It was unloaded while its page was not seen. */
  #isDue = false;
  /** Names the MiniApp that runs as its address has it. */
  #key: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get instance(): Instance | undefined {
    return this.#instance;
  }

  /** Launches what the element wants, in the place of what runs. @param pages to open, default the one that its address names */
  start(pages: readonly PageAddress[] = []): void {
    this.stop();
    const { src, opened, isConnected } = this.#options.wanted();
    if (!isConnected || (src === '' && opened === undefined)) return;
    const turn = this.#turn;
    this.#options.become('loading');
    this.#options.window.loading();
    // While the package is on its way.
    this.#options.pool.begin();
    this.#run(turn, pages).catch((error: unknown) => {
      void this.#fail(turn, error);
    });
  }

  /** Ends what runs, and shows nothing. Fulfils when it has ended. */
  async stop(): Promise<void> {
    const instance = this.#instance;
    this.#turn++;
    this.#instance = undefined;
    this.#isDue = false;
    this.#options.window.clear();
    this.#options.become(undefined);
    await instance?.end();
  }

  show(): void {
    this.#isAway = false;
    if (this.#instance === undefined) this.start();
    else if (!document.hidden) this.#instance.show();
  }

  hide(): void {
    const instance = this.#instance;
    this.#isAway = true;
    instance?.hide();
    if (instance) void import('./in-background.ts').then(({ wentAway }) => wentAway(instance));
  }

  /** The page itself was hidden or shown. */
  visibilityChanged(): void {
    if (document.hidden) this.#instance?.hide();
    else if (!this.#isAway && (this.#isDue || this.#instance)) this.show();
  }

  /** The address is another: what runs shows what it names, if that is of the same MiniApp in the same version; else it is launched. */
  addressChanged(): void {
    const instance = this.#instance;
    if (!instance?.miniApp || this.#options.wanted().opened !== undefined) return this.start();
    const turn = this.#turn;
    this.#reenter(instance).then(
      (isDone) => turn === this.#turn && !isDone && this.start(),
      () => turn === this.#turn && this.start(),
    );
    return undefined;
  }

  async #reenter(instance: Instance): Promise<boolean> {
    const { addressOfSource, isAnswered } = await import('./find-mini-app.ts');
    const address = addressOfSource(this.#options.wanted());
    if (!address.ok || address.value.key !== this.#key) return false;
    if (instance.isOver || !isAnswered(address.value.uri, instance.opened)) return false;
    this.#isAway = false;
    instance.show(address.value.uri);
    return true;
  }

  async #run(turn: number, pages: readonly PageAddress[]): Promise<void> {
    const { window, pool } = this.#options;
    const wanted = this.#options.wanted();
    const { findLaunchable, ownHost } = await import('./find-mini-app.ts');
    const own = await ownHost();
    const found = await findLaunchable(wanted, own.packages);
    if (turn !== this.#turn) return;
    if (!found.ok) return this.#fail(turn, undefined, found.violations);
    const { opened, uri, identity, key } = found.value;
    this.#key = key;
    void window.dress(opened);
    const host = wanted.host ?? own.host;
    const instance = new Instance(
      { package: opened, uri, identity, container: window.pageArea, pages, pool, host, transitions: true },
      {
        tell: (type, detail) => this.#tell(turn, type, detail),
        ended: (how) => this.#ended(turn, how),
      },
    );
    this.#instance = instance;
    if (this.#isAway) this.hide();
    else if (document.hidden) instance.hide();
    await instance.launch();
  }

  #tell(turn: number, type: string, detail: unknown): void {
    if (turn !== this.#turn) return;
    const { window, dispatch, become } = this.#options;
    if (type === 'pagechange') {
      window.showPage(this.#instance?.miniApp?.currentPage?.route);
      window.ready();
      become('running');
    }
    if (type === 'responsive') window.settle();
    const isLeftToUs = dispatch(type, detail);
    if (type === 'unresponsive' && isLeftToUs) void this.#askToWait(turn);
  }

  #ended(turn: number, { reason, isElsewhere }: Ended): void {
    const { window, dispatch, become } = this.#options;
    if (turn === this.#turn) {
      this.#instance = undefined;
      this.#isDue = document.hidden && reason === undefined && !isElsewhere;
      window.clear();
      become(undefined);
      if (isElsewhere || reason !== undefined) void this.#say(turn, ({ endOf }) => endOf(reason));
    }
    if (reason === undefined) dispatch('unloaded');
    else dispatch('terminated', { reason });
  }

  async #askToWait(turn: number): Promise<void> {
    const { askToWait } = await import('./notices.ts');
    if (turn !== this.#turn) return;
    askToWait(this.#options.window, this.#instance?.opened.manifest.name ?? '', () => void this.stop());
  }

  async #fail(turn: number, error: unknown, violations?: readonly Violation[]): Promise<void> {
    const said = await this.#say(turn, ({ refused }) => refused(error, violations));
    if (said) this.#options.dispatch('error', { code: said.code, message: said.message });
  }

  /** @param of what there is to say, with the words of notices.ts; undefined when there is nothing to say any more */
  async #say(turn: number, of: (notices: typeof Notices) => Trouble): Promise<Trouble | undefined> {
    const notices = await import('./notices.ts');
    if (turn !== this.#turn) return undefined;
    const trouble = of(notices);
    this.#options.become('error');
    notices.say(this.#options.window, trouble, () => this.start());
    return trouble;
  }
}
