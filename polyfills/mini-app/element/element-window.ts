import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { element } from '../window/element.ts';
import type { TabBar } from '../window/tab-bar.ts';
import { elementStyles } from './styles.ts';

export interface WindowActions {
  switchTab(route: string): void;
}

/** What a launch takes before anybody has to be told that it is under way, in milliseconds. */
const UNNOTICED = 200;

/** What the element draws in its shadow tree: the pages, the tab bar, and over them how it stands with the MiniApp. */
export class ElementWindow {
  readonly #root: ShadowRoot;
  readonly #window = element('div', { class: 'window' });
  readonly #actions: WindowActions;
  #pageArea = newPageArea();
  /** What is on its way, or there. */
  #opened: MiniAppPackage | undefined;
  #status: HTMLElement | undefined;
  #due: ReturnType<typeof setTimeout> | undefined;
  #tabBar: TabBar | undefined;
  #dialog: HTMLElement | undefined;
  #route: string | undefined;

  constructor(root: ShadowRoot, actions: WindowActions) {
    this.#root = root;
    this.#actions = actions;
    root.adoptedStyleSheets = [elementStyles()];
    this.#window.append(this.#pageArea);
    root.append(this.#window);
  }

  /** Where the runtime puts its views. */
  get pageArea(): HTMLElement {
    return this.#pageArea;
  }

  /** An empty place for the next MiniApp; what was in the last one stays out of every document. */
  clear(): void {
    const next = newPageArea();
    this.#pageArea.replaceWith(next);
    this.#pageArea = next;
    this.#tabBar?.element.remove();
    this.#tabBar?.dispose();
    this.#tabBar = undefined;
    this.#route = undefined;
    this.#opened = undefined;
    this.#window.removeAttribute('style');
    this.settle();
    this.ready();
  }

  /** The MiniApp is on its way; said only if that takes a while. */
  loading(): void {
    this.#cover();
  }

  /** The package is there: its name, icon, colours and tabs are shown. */
  async dress(opened: MiniAppPackage): Promise<void> {
    const place = this.#pageArea;
    const { dressWindow, tabBarOf, tabBarStyles } = await import('./dress.ts');
    if (place !== this.#pageArea) return;
    dressWindow(this.#window, place, opened);
    this.#opened = opened;
    if (this.#status) this.#cover(0);
    if (!('mpt_tab_bar' in opened.manifest.extensions)) return;
    const bar = await tabBarOf(opened, (route) => this.#actions.switchTab(route));
    if (place !== this.#pageArea || bar === undefined) return bar?.dispose();
    this.#tabBar = bar;
    bar.show(this.#route);
    this.adopt(tabBarStyles());
    this.#window.append(bar.element);
  }

  /** Style sheets for what is shown next. */
  adopt(...sheets: readonly CSSStyleSheet[]): void {
    this.#root.adoptedStyleSheets = [...new Set([...this.#root.adoptedStyleSheets, ...sheets])];
  }

  /** A page is in front. */
  showPage(route: string | undefined): void {
    this.#route = route;
    this.#tabBar?.show(route);
  }

  /** There is something to be seen, or nothing to wait for. */
  ready(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#status?.remove();
    this.#status = undefined;
  }

  /** Shows this in place of the pages. */
  say(status: HTMLElement): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    status.className = 'status';
    status.setAttribute('part', 'status');
    if (this.#status) this.#status.replaceWith(status);
    else this.#window.append(status);
    this.#status = status;
  }

  /** Says what is on its way, as far as that is known by then. */
  #cover(after = UNNOTICED): void {
    clearTimeout(this.#due);
    const due = setTimeout(async () => {
      const { coverOf, statusStyles } = await import('./dress.ts');
      if (due !== this.#due) return;
      this.adopt(statusStyles());
      this.say(coverOf(this.#opened));
    }, after);
    this.#due = due;
  }

  /** Shows this over the pages, which do nothing meanwhile. */
  ask(dialog: HTMLElement): void {
    this.settle();
    this.#dialog = dialog;
    const hadFocus = this.#root.activeElement !== null;
    this.#window.append(dialog);
    this.#pageArea.inert = true;
    if (hadFocus) dialog.querySelector('button')?.focus();
  }

  /** The question is answered, or there is nothing to ask any more. */
  settle(): void {
    this.#dialog?.remove();
    this.#dialog = undefined;
    this.#pageArea.inert = false;
  }
}

function newPageArea(): HTMLElement {
  return element('div', { class: 'page-area', part: 'page-area' });
}
