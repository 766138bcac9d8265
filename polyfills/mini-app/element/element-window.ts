import { tabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Refusal } from '../find/refusal.ts';
import { appTheme } from '../window/app-theme.ts';
import { element } from '../window/element.ts';
import { bestIcon } from '../window/package-image.ts';
import { TabBar } from '../window/tab-bar.ts';
import { elementStyles } from './styles.ts';

export interface WindowActions {
  switchTab(route: string): void;
}

/** What of a refusal is drawn, and what its person can do next. */
export interface Trouble {
  readonly refusal: Pick<Refusal, 'code' | 'title' | 'message'>;
  readonly action: string;
  act(): void;
}

/** What the element draws in its shadow tree: the pages, the tab bar, and over them how it stands with the MiniApp. */
export class ElementWindow {
  readonly #root: ShadowRoot;
  readonly #window = element('div', { class: 'window' });
  readonly #actions: WindowActions;
  #pageArea = newPageArea();
  #status: HTMLElement | undefined;
  #tabBar: TabBar | undefined;
  #dialog: HTMLDialogElement | undefined;
  #iconUrl: string | undefined;

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
    this.#window.removeAttribute('style');
    this.settle();
    this.ready();
  }

  /** The MiniApp is on its way. */
  loading(): void {
    this.#show(
      element('div', { role: 'status', 'aria-label': 'Loading' }, element('div', { class: 'progress' })),
    );
  }

  /** The package is there: its name, icon, colours and tabs are shown. */
  dress({ manifest, container }: MiniAppPackage): void {
    const theme = appTheme(manifest.window);
    this.#window.style.setProperty('--own-background', theme.background);
    this.#window.style.setProperty('--own-ink', theme.text);
    if (manifest.dir !== 'auto') this.#pageArea.dir = manifest.dir;
    const icon = bestIcon(container, manifest.icons);
    this.#dropIcon();
    this.#iconUrl = icon && URL.createObjectURL(new Blob([icon.bytes], { type: icon.type }));
    this.#show(
      element(
        'div',
        { role: 'status', 'aria-label': `Loading ${manifest.name}` },
        this.#iconUrl && element('img', { class: 'icon', src: this.#iconUrl, alt: '' }),
        element('p', { class: 'name', dir: 'auto' }, manifest.name),
        element('div', { class: 'progress' }),
      ),
    );
    const tabs = tabBar(manifest);
    if (!tabs) return;
    this.#tabBar = new TabBar(tabs, container, (route) => this.#actions.switchTab(route));
    this.#window.append(this.#tabBar.element);
  }

  /** A page is in front. */
  showPage(route: string | undefined): void {
    this.#tabBar?.show(route);
  }

  /** There is something to be seen, or nothing to wait for. */
  ready(): void {
    this.#status?.remove();
    this.#status = undefined;
    this.#dropIcon();
  }

  /** Says why there is no MiniApp, and what to do next. */
  fail({ refusal, action, act }: Trouble): void {
    this.settle();
    this.#show(
      element(
        'div',
        { role: 'alert', 'data-code': refusal.code },
        element('h2', {}, refusal.title),
        element('p', { dir: 'auto' }, refusal.message),
        element('button', { type: 'button', class: 'action', part: 'action', click: act }, action),
      ),
    );
  }

  /** Asks whether to wait for a MiniApp that doesn't answer. */
  ask(name: string, close: () => void): void {
    if (this.#dialog) return;
    const choice = (text: string, choose: () => void): HTMLElement =>
      element('button', { type: 'button', class: 'action', part: 'action', click: choose }, text);
    const dialog = element(
      'dialog',
      {
        class: 'dialog',
        part: 'dialog',
        role: 'alertdialog',
        'aria-labelledby': 'asked',
        'aria-describedby': 'why',
      },
      element('h2', { id: 'asked', dir: 'auto' }, `${name} does not answer`),
      element('p', { id: 'why' }, 'It may still be busy. What it has stored is kept if you close it.'),
      element(
        'div',
        { class: 'choices' },
        choice('Wait', () => this.settle()),
        choice('Close it', close),
      ),
    );
    this.#dialog = dialog;
    const hadFocus = this.#root.activeElement !== null;
    this.#window.append(dialog);
    dialog.setAttribute('open', '');
    this.#pageArea.inert = true;
    if (hadFocus) dialog.querySelector('button')?.focus();
  }

  /** The question is answered, or there is nothing to ask any more. */
  settle(): void {
    this.#dialog?.remove();
    this.#dialog = undefined;
    this.#pageArea.inert = false;
  }

  #show(status: HTMLElement): void {
    status.className = 'status';
    status.setAttribute('part', 'status');
    if (this.#status) this.#status.replaceWith(status);
    else this.#window.append(status);
    this.#status = status;
  }

  #dropIcon(): void {
    if (this.#iconUrl) URL.revokeObjectURL(this.#iconUrl);
    this.#iconUrl = undefined;
  }
}

function newPageArea(): HTMLElement {
  return element('div', { class: 'page-area', part: 'page-area' });
}
