import { Page } from '@miniapp-tests/spec/lifecycle/page';
import { Document } from './dom/document.ts';
import { htmlElementClass } from './dom/html-elements.ts';
import type { HostConnection } from './host-connection.ts';
import type { Json, Script, ToLogicLayer } from './messages.ts';
import { exposeWindow, PageWindow } from './page-window.ts';
import { reportError } from './report-error.ts';
import { scopeSymbol, type ScriptRunner } from './run-script.ts';

/** One page of the stack as the logic layer has it. */
export class PageInstance {
  readonly page: Page;
  readonly document: Document;
  readonly #number: number;
  readonly #window: PageWindow;

  constructor(opened: Extract<ToLogicLayer, { type: 'open-page' }>, host: HostConnection) {
    const { page, address, root } = opened;
    this.#number = page;
    this.page = new Page(address.query);
    this.document = new Document(root, {
      line: host.channel.line(page),
      titleChanged: (title) => host.send({ type: 'title', page, title }),
      follow: (url) => {
        const input: Json = { url, page };
        host.request('follow', input).catch((error: Error) => console.warn(error.message));
      },
      elementClass: htmlElementClass,
    });
    this.#window = exposeWindow(new PageWindow(this.page, this.document, address));
    this.document.defaultView = this.#window;
  }

  /** Runs the page's scripts in order; an error of one is reported and doesn't keep the others from running. */
  async run(scripts: readonly Script[], runner: ScriptRunner): Promise<void> {
    const scope = { page: this.page, document: this.document, window: this.#window };
    Object.defineProperty(globalThis, scopeSymbol(this.#number), { configurable: true, value: scope });
    for (const script of scripts) {
      try {
        await runner.runScoped(script, scope);
      } catch (error) {
        reportError(error);
      }
    }
    this.document.readyState = 'interactive';
    this.document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
  }

  /** The page was rendered for the first time. */
  finishLoading(): void {
    this.document.readyState = 'complete';
    this.#window.dispatchEvent(new Event('load'));
  }

  setVisible(visible: boolean): void {
    this.document.visibilityState = visible ? 'visible' : 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }

  /** After this nothing of the page reaches the view. */
  close(): void {
    this.document.recorder.close();
    Reflect.deleteProperty(globalThis, scopeSymbol(this.#number));
  }
}
