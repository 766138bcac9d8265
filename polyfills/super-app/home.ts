import { element } from '../mini-app/window/element.ts';
import { appGrid, emptyState, pageList, type PageRow } from './app-lists.ts';
import { available } from './available.ts';
import { loadCatalog, type CatalogEntry, type CatalogState } from './catalog.ts';
import { rememberFocus } from './focus-memory.ts';
import { HomeTools, type HomeToolActions } from './home-tools.ts';
import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import { LaunchBar, type LaunchProblem } from './launch-bar.ts';
import { Nearby, type NearbyApp } from './nearby/nearby.ts';
import type { PageIndex } from './search/page-index.ts';
import { shelf } from './shelf.ts';

/** How many apps stand under "Recent", one row. */
const RECENT = 4;

export interface HomeActions extends HomeToolActions {
  /** Opens a URI as typed, or says what is wrong with it. */
  launch(text: string): LaunchProblem | undefined;
  scan(): void;
  open(app: InstalledApp): LaunchProblem | undefined;
  openPage(app: InstalledApp, route: string): LaunchProblem | undefined;
  /** A MiniApp of the provider's; its URI where the catalogue gives none is the host's to make. */
  openFromCatalog(entry: CatalogEntry): LaunchProblem | undefined;
  /** What a person decides about an installed MiniApp without opening it. */
  settings(app: InstalledApp): void;
  /** Whether it stands among the installed already. */
  isInstalled(entry: CatalogEntry): boolean;
}

export interface HomeParts {
  readonly installed: InstalledApps;
  readonly pages: PageIndex;
  readonly provider: string;
}

/** The super app's first screen: the launch bar, the installed MiniApps, and what the provider offers. */
export class Home {
  readonly element: HTMLElement;
  readonly tools: HomeTools;
  readonly #parts: HomeParts;
  readonly #actions: HomeActions;
  readonly #bar: LaunchBar;
  readonly #shelves = element('div');
  readonly #nearby = new Nearby(() => this.#draw());
  #catalog: CatalogState = { state: 'loading' };
  #search = '';
  #found: readonly PageRow[] = [];

  constructor(parts: HomeParts, actions: HomeActions) {
    this.#parts = parts;
    this.#actions = actions;
    this.tools = new HomeTools(actions);
    this.#bar = new LaunchBar(
      actions.scan,
      (text) => this.#submit(text),
      (text) => void this.#searchFor(text.includes('://') ? '' : text.toLowerCase()),
    );
    this.element = element(
      'main',
      { id: 'home', class: 'home' },
      element(
        'div',
        { class: 'home-head' },
        element('h1', { tabindex: '-1' }, 'MiniApps'),
        this.tools.element,
      ),
      this.#bar.element,
      this.#shelves,
    );
    parts.installed.addEventListener('change', () => this.#draw());
    globalThis.addEventListener('online', () => void this.refresh());
    globalThis.addEventListener('offline', () => this.#draw());
    this.#draw();
  }

  /** Asks the provider again. */
  async refresh(): Promise<void> {
    if (this.#catalog.state !== 'loaded') this.#show({ state: 'loading' });
    const answer = await loadCatalog(this.#parts.provider);
    if (this.#catalog.state !== 'loaded' || answer.state === 'loaded') this.#show(answer);
  }

  #show(catalog: CatalogState): void {
    this.#catalog = catalog;
    this.#draw();
  }

  /** What is found by names at once, what is found on pages a little later. */
  async #searchFor(words: string): Promise<void> {
    this.#search = words;
    this.#found = [];
    this.#draw();
    const pages = await this.#parts.pages.find(words);
    if (this.#search !== words || pages.length === 0) return;
    this.#found = pages.flatMap((page) => {
      const app = this.#parts.installed.get(page.key);
      return app ? [{ app, page }] : [];
    });
    this.#draw();
  }

  /** Opens the first of what the words in the field have found, else what the address names. */
  #submit(text: string): LaunchProblem | undefined {
    const isSearch = this.#search !== '';
    const [app] = isSearch ? this.#apps() : [];
    const [page] = this.#found;
    const [offer] = isSearch ? this.#offered() : [];
    if (app) return this.#actions.open(app);
    if (page) return this.#actions.openPage(page.app, page.page.route);
    if (offer) return this.#actions.openFromCatalog(offer);
    const problem = this.#actions.launch(text);
    const message = `Nothing here is called “${text}”. An address looks like platform://miniapp/name.`;
    return problem && isSearch ? { ...problem, message } : problem;
  }

  #apps(): readonly InstalledApp[] {
    return this.#parts.installed.list.filter(({ name }) => this.#matches(name));
  }

  #matches(name: string): boolean {
    return name.toLowerCase().includes(this.#search);
  }

  #draw(): void {
    const apps = this.#apps();
    const isSearch = this.#search !== '';
    const many = apps.length > RECENT && !isSearch;
    const byName = (one: InstalledApp, other: InstalledApp) => one.name.localeCompare(other.name);
    const parts = isSearch
      ? [this.#grid('Found', apps), this.#pages()]
      : [
          this.#grid('Pinned', apps.filter((app) => app.onHome).sort(byName)),
          this.#grid('Favourites', apps.filter((app) => app.favourite).sort(byName)),
          this.#grid('Recent', many ? apps.slice(0, RECENT) : []),
          this.#grid('Installed', apps.filter((app) => !app.onHome && !app.favourite).sort(byName)),
          this.#nearby.draw(this.#placed()),
        ];
    const giveFocusBack = rememberFocus();
    this.#shelves.replaceChildren(
      ...[...parts, this.#nothing(apps), this.#available()].filter((part) => part !== undefined),
    );
    if (!this.element.inert) giveFocusBack();
  }

  #grid(title: string, apps: readonly InstalledApp[]): HTMLElement | undefined {
    if (apps.length === 0) return undefined;
    return shelf(
      title,
      appGrid(
        title,
        apps,
        (app) => this.#bar.show(this.#actions.open(app)),
        (app) => this.#actions.settings(app),
      ),
    );
  }

  #pages(): HTMLElement | undefined {
    if (this.#found.length === 0) return undefined;
    return shelf(
      'Pages',
      pageList(this.#found, ({ app, page }) => this.#bar.show(this.#actions.openPage(app, page.route))),
    );
  }

  #nothing(apps: readonly InstalledApp[]): HTMLElement | undefined {
    if (this.#search === '' || apps.length + this.#found.length + this.#offered().length > 0)
      return undefined;
    const nothing = emptyState(
      'address',
      'Nothing found',
      'No MiniApp is called so, and no page of an installed one says it.',
      { label: 'Clear the search', run: () => this.#bar.clear() },
    );
    return shelf('Found', nothing);
  }

  #offered(): readonly CatalogEntry[] {
    if (this.#catalog.state !== 'loaded') return [];
    return this.#catalog.entries.filter(
      (entry) => this.#matches(entry.name) && !this.#actions.isInstalled(entry),
    );
  }

  /** All that may be of use at some place. */
  #placed(): readonly NearbyApp[] {
    const installed = this.#parts.installed.list.map((app) => ({
      id: app.key,
      face: app,
      ...(app.places && { places: app.places }),
      open: () => this.#bar.show(this.#actions.open(app)),
    }));
    const offered = this.#offered().map((entry) => ({
      id: entry.id,
      face: { name: entry.name },
      ...(entry.places && { places: entry.places }),
      open: () => this.#bar.show(this.#actions.openFromCatalog(entry)),
    }));
    return [...installed, ...offered];
  }

  #available(): HTMLElement | undefined {
    return available({
      catalog: this.#catalog,
      host: new URL(this.#parts.provider).host,
      offered: this.#offered(),
      isSearch: this.#search !== '',
      hasInstalled: this.#parts.installed.list.length > 0,
      open: (entry) => this.#bar.show(this.#actions.openFromCatalog(entry)),
      retry: () => void this.refresh(),
    });
  }
}
