import { matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import { refusalOf, violationOf, type Refusal } from '../find/refusal.ts';
import type { MiniAppHost } from '../mini-app-host.ts';
import type { RuntimePool } from '../pool/runtime-pool.ts';
import { ownHost } from './element-host.ts';
import type { ElementWindow } from './element-window.ts';
import { addressOfSource, findMiniApp, type Wanted } from './find-mini-app.ts';
import { Instance, type Ended } from './instance.ts';

export type SessionState = 'loading' | 'running' | 'error';

/** What an element says, and is told. */
export interface SessionOptions {
  readonly window: ElementWindow;
  readonly pool: RuntimePool;
  /** What the element's attributes and properties say now. */
  wanted(): Wanted & { readonly host: MiniAppHost | undefined; readonly isConnected: boolean };
  /** Fires an event of the element; false when a listener prevented its default. */
  dispatch(type: string, detail?: unknown): boolean;
  become(state: SessionState | undefined): void;
}

/** What an element runs, one MiniApp after the other. */
export class Session {
  readonly #options: SessionOptions;
  #instance: Instance | undefined;
  /** What was begun in an earlier turn is out of date. */
  #turn = 0;
  #isAway = false;
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
    void this.#options.pool.prepare();
    this.#run(turn, pages).catch((error: unknown) => {
      if (turn === this.#turn) this.#fail(refusalOf([violationOf(error)]));
    });
  }

  /** Ends what runs, and shows nothing. Fulfils when it has ended. */
  async stop(): Promise<void> {
    const instance = this.#instance;
    this.#turn++;
    this.#instance = undefined;
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
    this.#isAway = true;
    this.#instance?.hide();
  }

  /** The page itself was hidden or shown. */
  visibilityChanged(): void {
    if (document.hidden) this.#instance?.hide();
    else if (!this.#isAway) this.#instance?.show();
  }

  /** The address is another: what runs shows what it names, if that is of the same MiniApp in the same version; else it is launched. */
  addressChanged(): void {
    if (!this.#reenter()) this.start();
  }

  #reenter(): boolean {
    const wanted = this.#options.wanted();
    const address = addressOfSource(wanted);
    const instance = this.#instance;
    if (!instance?.miniApp || !address.ok || wanted.opened !== undefined) return false;
    const { uri, key } = address.value;
    if (key !== this.#key) return false;
    if (uri.version !== undefined && !matchesVersion(uri.version, instance.opened.manifest.version))
      return false;
    this.#isAway = false;
    instance.show(uri);
    return true;
  }

  async #run(turn: number, pages: readonly PageAddress[]): Promise<void> {
    const { window, pool } = this.#options;
    const wanted = this.#options.wanted();
    const address = addressOfSource(wanted);
    this.#key = address.ok ? address.value.key : undefined;
    const own = await ownHost();
    const found = await findMiniApp(wanted, own.packages);
    if (turn !== this.#turn) return;
    if (!found.ok) return this.#fail(refusalOf(found.violations));
    const { opened, uri, identity } = found.value;
    window.dress(opened);
    const host = wanted.host ?? own.host;
    const instance = new Instance(
      { package: opened, uri, identity, container: window.pageArea, pages, pool, host, transitions: true },
      {
        tell: (type, detail) => this.#tell(turn, type, detail),
        ended: (how) => this.#ended(turn, how),
      },
    );
    this.#instance = instance;
    if (this.#isAway || document.hidden) instance.hide();
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
    if (type === 'unresponsive' && isLeftToUs)
      window.ask(this.#instance?.opened.manifest.name ?? '', () => void this.stop());
  }

  #ended(turn: number, { reason, isElsewhere }: Ended): void {
    const { window, dispatch, become } = this.#options;
    if (turn === this.#turn) {
      this.#instance = undefined;
      window.clear();
      become(undefined);
      const code = isElsewhere ? 'running-elsewhere' : 'terminated';
      const title = isElsewhere ? 'This MiniApp runs elsewhere in this page' : 'This MiniApp was closed';
      const message = reason ?? 'It can run in one place at a time.';
      const action = isElsewhere ? 'Open it here' : 'Open it again';
      if (isElsewhere || reason !== undefined) {
        become('error');
        window.fail({ refusal: { code, title, message }, action, act: () => this.start() });
      }
    }
    if (reason === undefined) dispatch('unloaded');
    else dispatch('terminated', { reason });
  }

  #fail(refusal: Refusal): void {
    this.#options.become('error');
    this.#options.window.fail({ refusal, action: 'Try again', act: () => this.start() });
    this.#options.dispatch('error', { code: refusal.code, message: refusal.message });
  }
}
