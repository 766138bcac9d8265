import { failGlobal, Global, moveGlobal } from '@miniapp-tests/spec/lifecycle/global';
import type { InputObject } from '@miniapp-tests/spec/lifecycle/input-object';
import { movePage, Page } from '@miniapp-tests/spec/lifecycle/page';
import { eventsUntilUnloaded } from '@miniapp-tests/spec/lifecycle/page-lifecycle';

/**
 * A MiniApp that is one document: its application and its only page. Told what becomes of the document, it takes both
 * through their states, in the order of MiniApp runtimes; whatever comes twice, or too late, does nothing.
 *
 * @see https://w3c.github.io/miniapp-lifecycle/#dfn-global-application-lifecycle-states
 */
export class DocumentLifecycle {
  readonly global: Global;
  readonly page: Page;
  #stage: 'before' | 'background' | 'foreground' | 'over' = 'before';

  /** @param query the query of the page's address, without the question mark before it */
  constructor(input: InputObject, query: string) {
    this.global = new Global(input);
    this.page = new Page(query);
  }

  /** The scripts have run. In the background the page is loaded when it first comes to the foreground. */
  launch(isVisible: boolean): void {
    if (this.#stage !== 'before') return;
    this.#stage = 'background';
    moveGlobal(this.global, 'globallaunched');
    if (isVisible) this.show();
    else moveGlobal(this.global, 'globalhidden');
  }

  show(): void {
    if (this.#stage !== 'background') return;
    this.#stage = 'foreground';
    moveGlobal(this.global, 'globalshown');
    movePage(this.page, this.page.pageState === undefined ? 'pageloaded' : 'pageshown');
  }

  /** The page was drawn for the first time. */
  render(): void {
    movePage(this.page, 'pageready');
    if (this.#stage === 'foreground') movePage(this.page, 'pageshown');
  }

  hide(): void {
    if (this.#stage !== 'foreground') return;
    this.#stage = 'background';
    movePage(this.page, 'pagehidden');
    moveGlobal(this.global, 'globalhidden');
  }

  /** A script error that nobody caught, at any time. */
  fail(description: string): void {
    failGlobal(this.global, description);
  }

  unload(): void {
    const isLaunched = this.#stage === 'background' || this.#stage === 'foreground';
    this.#stage = 'over';
    if (!isLaunched) return;
    for (const event of eventsUntilUnloaded(this.page.pageState)) movePage(this.page, event);
    moveGlobal(this.global, 'globalunloaded');
  }
}
