import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import type { TabBar as TabBarMember, TabBarItem } from '@miniapp-tests/spec/extensions/tab-bar';
import { tabTheme } from './app-theme.ts';
import { element } from './element.ts';
import { packageImage } from './package-image.ts';

/** Routes are compared without their extension. */
const bareRoute = (route: string) => route.replace(/\.html?$/, '');

/** The tabs below the page, drawn from the manifest's `mpt_tab_bar`. */
export class TabBar {
  readonly element: HTMLElement;
  readonly #tabs: readonly { item: TabBarItem; button: HTMLButtonElement }[];
  readonly #urls: string[] = [];

  constructor(member: TabBarMember, container: Container, choose: (route: string) => void) {
    this.#tabs = member.items.map((item) => ({
      item,
      button: element(
        'button',
        { type: 'button', part: 'tab', 'data-route': bareRoute(item.page), click: () => choose(item.page) },
        ...this.#icons(item, container),
        element('span', { dir: 'auto' }, item.text),
      ),
    }));
    this.element = element(
      'nav',
      { class: 'tab-bar', part: 'tab-bar', 'aria-label': 'Tabs' },
      ...this.#tabs.map(({ button }) => button),
    );
    const theme = tabTheme(member);
    this.element.style.setProperty('--tab-background', theme.background);
    this.element.style.setProperty('--tab-ink', theme.text);
    this.element.style.setProperty('--tab-ink-selected', theme.selected);
  }

  /** Marks the tab of the page in front; the bar is there on the tabs' pages only. */
  show(route: string | undefined): void {
    const current = this.#tabs.find(
      ({ item }) => route !== undefined && bareRoute(item.page) === bareRoute(route),
    );
    this.element.hidden = current === undefined;
    for (const tab of this.#tabs) {
      if (tab === current) tab.button.setAttribute('aria-current', 'page');
      else tab.button.removeAttribute('aria-current');
    }
  }

  dispose(): void {
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }

  #icons({ icon, selected_icon }: TabBarItem, container: Container): HTMLElement[] {
    const plain = this.#image(icon, container);
    const selected = this.#image(selected_icon, container);
    if (plain && selected) {
      plain.className = 'tab-icon';
      selected.className = 'tab-icon-selected';
      return [plain, selected];
    }
    return [plain ?? selected].filter((image) => image !== undefined);
  }

  #image(path: string | undefined, container: Container): HTMLImageElement | undefined {
    const image = path === undefined ? undefined : packageImage(container, path);
    if (!image) return undefined;
    const url = URL.createObjectURL(new Blob([image.bytes], { type: image.type }));
    this.#urls.push(url);
    return element('img', { src: url, alt: '' });
  }
}
