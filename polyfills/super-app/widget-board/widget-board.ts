import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { element } from '../../mini-app/window/element.ts';
import '../../mini-app-widget/define.ts';
import { featuresOfWidgets } from '../../mini-app-widget/authorize.ts';
import { emptyState } from '../app-lists.ts';
import { rememberFocus } from '../focus-memory.ts';
import { glyph } from '../glyph.ts';
import type { InstalledApp, InstalledApps } from '../installed-apps.ts';
import { installedPermissionApp } from '../permission-app.ts';
import type { InstalledPackages } from './installed-packages.ts';
import { offeredWidgets, type OfferedWidget } from './offered-widgets.ts';
import type { PlacedWidget, PlacedWidgets } from './placed-widgets.ts';
import { WidgetCard, type CardParts } from './widget-card.ts';
import { openWidgetPicker } from './widget-picker.ts';

export interface BoardParts extends CardParts {
  readonly phone: HTMLElement;
  readonly installed: InstalledApps;
  readonly placed: PlacedWidgets;
  readonly packages: InstalledPackages;
}

/** The board as it is open: the widgets that a person chose, in their order. */
export class OpenWidgetBoard {
  readonly #parts: BoardParts;
  readonly #openPage: (src: string) => void;
  readonly #cards = new Map<string, WidgetCard>();
  readonly #list = element('ul', { class: 'widget-cards' });
  readonly #empty = element('div', { class: 'widget-board-empty', hidden: true });
  readonly #said = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #closed = new AbortController();
  readonly #dialog: HTMLDialogElement;
  #ending: Promise<unknown> | undefined;
  readonly #arrange: HTMLButtonElement;

  /** @param openPage leaves the board for a page of a MiniApp */
  constructor(parts: BoardParts, openPage: (src: string) => void) {
    this.#parts = parts;
    this.#openPage = openPage;
    this.#arrange = element(
      'button',
      {
        ...{ type: 'button', class: 'widget-board-arrange', 'aria-pressed': 'false' },
        click: () => this.#setArranging(!this.#isArranging),
      },
      'Arrange',
    );
    this.#dialog = this.#makeDialog();
    const giveFocusBack = rememberFocus();
    this.#dialog.addEventListener('close', () => {
      this.#closed.abort();
      this.#ending = Promise.all([...this.#cards.values()].map((card) => card.end()));
      this.#dialog.remove();
      giveFocusBack();
    });
    this.#empty.append(
      emptyState(
        'widgets',
        'No widgets yet',
        'Widgets show at a glance what a MiniApp has to say, without opening it.',
        {
          label: 'Add a widget',
          run: () => void this.#pick(),
        },
      ),
    );
    parts.placed.addEventListener('change', () => void this.#draw(), { signal: this.#closed.signal });
    parts.phone.append(this.#dialog);
    this.#dialog.showModal();
    void parts.placed.load().then(() => this.#draw());
  }

  get isOpen(): boolean {
    return !this.closed.aborted;
  }

  /** Aborted when it is closed. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  close(): void {
    this.#dialog.close();
  }

  /** Ends the widgets of a MiniApp; fulfils when none of them stores anything any more. */
  async end(identity: string): Promise<void> {
    const own = [...this.#cards.values()].filter(({ placed }) => placed.identity === identity);
    await (this.#ending ?? Promise.all(own.map((card) => card.end())));
  }

  #makeDialog(): HTMLDialogElement {
    const close = element(
      'button',
      { type: 'button', class: 'full-screen-close', 'aria-label': 'Back', click: () => this.close() },
      glyph('dismiss'),
    );
    const add = element(
      'button',
      {
        ...{ type: 'button', class: 'full-screen-close widget-board-add', 'aria-label': 'Add a widget' },
        ...{ 'aria-haspopup': 'dialog', 'data-focus': 'add widget', click: () => void this.#pick() },
      },
      glyph('add'),
    );
    return element(
      'dialog',
      { class: 'full-screen widget-board', 'aria-labelledby': 'widget-board-title' },
      element(
        'div',
        { class: 'full-screen-head' },
        close,
        element('h2', { id: 'widget-board-title' }, 'Widgets'),
        element('span', { class: 'widget-board-tools' }, this.#arrange, add),
      ),
      element('div', { class: 'widget-board-surface', tabindex: '-1' }, this.#list, this.#empty),
      this.#said,
    );
  }

  get #isArranging(): boolean {
    return this.#dialog.hasAttribute('data-arranging');
  }

  #setArranging(is: boolean): void {
    this.#dialog.toggleAttribute('data-arranging', is);
    this.#arrange.setAttribute('aria-pressed', String(is));
    this.#arrange.textContent = is ? 'Done' : 'Arrange';
  }

  /** Cards that stay are left alone, so that their widgets run on. */
  async #draw(): Promise<void> {
    const { placed, installed, packages } = this.#parts;
    const wanted = placed.list;
    for (const widget of wanted) {
      const app = installed.list.find(({ identity }) => identity === widget.identity);
      const opened = app && !this.#cards.has(keyOf(widget)) ? await packages.open(app) : undefined;
      if (!this.isOpen || wanted !== placed.list) return;
      // Meanwhile another drawing can have made it.
      if (app && opened && !this.#cards.has(keyOf(widget)))
        this.#cards.set(keyOf(widget), this.#card(widget, app, opened));
    }
    const cards = wanted.flatMap((widget) => this.#cards.get(keyOf(widget)) ?? []);
    for (const [key, card] of this.#cards) if (!cards.includes(card)) this.#drop(key, card);
    cards.forEach((card, at) => {
      const there = this.#list.children[at] ?? null;
      if (there !== card.element) place(this.#list, card.element, there);
      card.place = { isFirst: at === 0, isLast: at === cards.length - 1 };
    });
    this.#empty.hidden = cards.length > 0;
    this.#arrange.hidden = cards.length === 0;
    if (cards.length === 0) this.#setArranging(false);
  }

  #card(widget: PlacedWidget, app: InstalledApp, opened: MiniAppPackage): WidgetCard {
    const { placed } = this.#parts;
    const card: WidgetCard = new WidgetCard(widget, app, opened, this.#parts, {
      openPage: (src) => {
        this.close();
        this.#openPage(src);
      },
      move: (by) => {
        void placed.move(widget, by);
        const at = placed.list.findIndex((one) => keyOf(one) === keyOf(widget));
        this.#said.textContent = `${card.name} is now number ${at + 1} of ${placed.list.length}.`;
      },
      remove: () => {
        void placed.remove(widget);
        this.#said.textContent = `${card.name} was removed.`;
      },
    });
    return card;
  }

  /** The focus goes to what takes its place. */
  #drop(key: string, { element: card }: WidgetCard): void {
    const hadFocus = card.contains(document.activeElement);
    const next = card.nextElementSibling ?? card.previousElementSibling;
    this.#cards.delete(key);
    card.remove();
    if (!hadFocus) return;
    const places = [
      next?.querySelector<HTMLElement>('[data-tool="dismiss"]'),
      this.#dialog.querySelector<HTMLElement>('.widget-board-add'),
    ];
    places.find((found) => found)?.focus();
  }

  async #pick(): Promise<void> {
    const { phone, placed, installed, packages } = this.#parts;
    const { offered, nothing } = await offeredWidgets(installed, packages, placed);
    if (this.isOpen) openWidgetPicker(phone, offered, nothing, (widget) => void this.#add(widget));
  }

  /** Asks for all that the MiniApp's widgets may use, before they do. */
  async #add({ identity, path, name, app }: OfferedWidget): Promise<void> {
    const { placed, permits } = this.#parts;
    await placed.add({ identity, path });
    this.#said.textContent = `${name} was added.`;
    const asking = installedPermissionApp(app);
    const features = featuresOfWidgets(asking.manifest);
    // One that isn't allowed to ask now shows what it can without.
    if (features.length > 0) await permits.broker.request(asking, features).catch(() => undefined);
  }
}

function keyOf({ identity, path }: PlacedWidget): string {
  return `${identity}\n${path}`;
}

/** Moves what runs without starting it anew, where the browser can. */
function place(list: HTMLElement, card: HTMLElement, before: Element | null): void {
  const active = document.activeElement;
  const hadFocus = card.contains(active);
  if (card.isConnected && 'moveBefore' in list) {
    (list as HTMLElement & { moveBefore(node: Node, child: Node | null): void }).moveBefore(card, before);
  } else list.insertBefore(card, before);
  if (hadFocus && active instanceof HTMLElement) active.focus();
}
