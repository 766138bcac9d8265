import { Page } from '@miniapp-tests/spec/lifecycle/page';
import { Document } from './dom/document.ts';
import { setPainter } from './dom/html/canvas-surface.ts';
import { autofocus } from './dom/html/focus.ts';
import { fire } from './events/dispatch.ts';
import { PageTransitionEvent } from './events/event-classes.ts';
import { Event } from './events/event.ts';
import { htmlElementClass } from './dom/html-elements.ts';
import type { HostConnection } from './host-connection.ts';
import { library } from './libraries.ts';
import { TEXT_LIMIT, type Json, type Script, type ToLogicLayer } from './messages.ts';
import { exposeWindow, PageWindow } from './page-window.ts';
import { reportError } from './report-error.ts';
import { pageScope } from './window/page-scope.ts';
import { scopeSymbol, type ScriptRunner } from './run-script.ts';
import { SHARED } from './widgets/shared-with-widgets.ts';

/** What a page needs of the line to the host. */
export interface PageHost extends Pick<HostConnection, 'request' | 'sendLatest' | 'paint'> {
  readonly channel: Pick<HostConnection['channel'], 'line'>;
}

/** One page of the stack as the logic layer has it. */
export class PageInstance {
  readonly page: Page;
  readonly document: Document;
  readonly #number: number;
  readonly #window: PageWindow;

  constructor(opened: Extract<ToLogicLayer, { type: 'open-page' }>, host: PageHost) {
    const { page, address, root, widget } = opened;
    this.#number = page;
    this.page = widget
      ? library('widgets', SHARED).createWidget(address.query, widget)
      : new Page(address.query);
    const ask = (capability: string, input: Json): void => {
      host.request(capability, input).catch((error: Error) => console.warn(error.message));
    };
    const follow = (url: string): void => ask('follow', { url, page });
    const url = (): string => this.#window.location.href;
    this.document = new Document(root, {
      get url() {
        return url();
      },
      line: host.channel.line(page),
      titleChanged: (title) =>
        host.sendLatest(`title ${page}`, { type: 'title', page, title: title.slice(0, TEXT_LIMIT) }),
      follow,
      elementClass: htmlElementClass,
    });
    const window = new PageWindow(this.page, this.document, address, {
      leave: follow,
      leaveBack: () => ask('navigateBack', {}),
      scrollToFragment: (fragment) => follow(`#${fragment}`),
    });
    this.#window = exposeWindow(window);
    this.document.defaultView = this.#window;
    setPainter(this.document, (id, bitmap) => host.paint(page, id, bitmap));
  }

  /** Runs the page's scripts in order; an error of one is reported and doesn't keep the others from running. */
  async run(scripts: readonly Script[], runner: ScriptRunner): Promise<void> {
    const scope = pageScope(this.page, this.document, this.#window);
    Object.defineProperty(globalThis, scopeSymbol(this.#number), { configurable: true, value: scope });
    for (const script of scripts) {
      try {
        await runner.runScoped(script, this.#number, scope);
      } catch (error) {
        reportError(error, { file: script.path });
      }
    }
    this.#become('interactive');
    fire(new Event('DOMContentLoaded', { bubbles: true }), this.document);
  }

  /** The page was rendered for the first time. */
  finishLoading(): void {
    autofocus(this.document);
    this.#become('complete');
    fire(new Event('load'), this.#window);
    fire(new PageTransitionEvent('pageshow'), this.#window);
  }

  setVisible(visible: boolean): void {
    this.document.visibilityState = visible ? 'visible' : 'hidden';
    fire(new Event('visibilitychange', { bubbles: true }), this.document);
  }

  /** As scripts have it. */
  get window(): PageWindow {
    return this.#window;
  }

  #become(readyState: 'interactive' | 'complete'): void {
    this.document.readyState = readyState;
    fire(new Event('readystatechange'), this.document);
  }

  /** After this nothing of the page reaches the view. */
  close(): void {
    this.document.recorder.close();
    Reflect.deleteProperty(globalThis, scopeSymbol(this.#number));
  }
}
