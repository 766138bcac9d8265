import { appGrid, catalogList, catalogSkeleton, emptyState } from './app-lists.ts';
import { loadCatalog, type CatalogEntry, type CatalogState } from './catalog.ts';
import { element } from '../mini-app/window/element.ts';
import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import { LaunchBar, type LaunchProblem } from './launch-bar.ts';

/** How many apps stand under "Recent", one row. */
const RECENT = 4;

export interface HomeActions {
  /** Opens a URI as typed, or says what is wrong with it. */
  launch(text: string): LaunchProblem | undefined;
  open(app: InstalledApp): LaunchProblem | undefined;
  /** A MiniApp of the provider's; its URI where the catalogue gives none is the host's to make. */
  openFromCatalog(entry: CatalogEntry): LaunchProblem | undefined;
  /** What a person decides about an installed MiniApp without opening it. */
  settings(app: InstalledApp): void;
  /** Whether it stands among the installed already. */
  isInstalled(entry: CatalogEntry): boolean;
}

/** The super app's first screen: the launch bar, the installed MiniApps, and what the provider offers. */
export class Home {
  readonly element: HTMLElement;
  readonly #installed: InstalledApps;
  readonly #provider: string;
  readonly #actions: HomeActions;
  readonly #bar: LaunchBar;
  readonly #shelves = element('div');
  #catalog: CatalogState = { state: 'loading' };
  #search = '';

  constructor(installed: InstalledApps, provider: string, actions: HomeActions) {
    this.#installed = installed;
    this.#provider = provider;
    this.#actions = actions;
    this.#bar = new LaunchBar(
      (text) => this.#submit(text),
      (text) => {
        this.#search = text.includes('://') ? '' : text.toLowerCase();
        this.#draw();
      },
    );
    this.element = element(
      'main',
      { id: 'home', class: 'home' },
      element('h1', {}, 'MiniApps'),
      this.#bar.element,
      this.#shelves,
    );
    installed.addEventListener('change', () => this.#draw());
    globalThis.addEventListener('online', () => void this.refresh());
    globalThis.addEventListener('offline', () => this.#draw());
    this.#draw();
  }

  /** Asks the provider again. */
  async refresh(): Promise<void> {
    if (this.#catalog.state !== 'loaded') this.#show({ state: 'loading' });
    const answer = await loadCatalog(this.#provider);
    if (this.#catalog.state !== 'loaded' || answer.state === 'loaded') this.#show(answer);
  }

  #show(catalog: CatalogState): void {
    this.#catalog = catalog;
    this.#draw();
  }

  #submit(text: string): LaunchProblem | undefined {
    const found = this.#search === '' ? [] : this.#installed.list.filter((app) => this.#matches(app.name));
    const [only] = found;
    if (only === undefined) return this.#actions.launch(text);
    return this.#actions.open(only);
  }

  #matches(name: string): boolean {
    return name.toLowerCase().includes(this.#search);
  }

  #draw(): void {
    const apps = this.#installed.list.filter((app) => this.#matches(app.name));
    const many = apps.length > RECENT && this.#search === '';
    const byName = (one: InstalledApp, other: InstalledApp) => one.name.localeCompare(other.name);
    const shelves = [
      this.#shelf('On home', apps.filter((app) => app.onHome).sort(byName)),
      this.#shelf('Favourites', apps.filter((app) => app.favourite).sort(byName)),
      this.#shelf('Recent', many ? apps.slice(0, RECENT) : []),
      this.#shelf('Installed', apps.filter((app) => !app.onHome && !app.favourite).sort(byName)),
    ];
    const nothing = this.#nothing(apps);
    this.#shelves.replaceChildren(
      ...[...shelves, nothing, this.#available()].filter((part) => part !== undefined),
    );
  }

  #shelf(title: string, apps: readonly InstalledApp[]): HTMLElement | undefined {
    if (apps.length === 0) return undefined;
    return this.#section(
      title,
      appGrid(
        apps,
        (app) => this.#bar.show(this.#actions.open(app)),
        (app) => this.#actions.settings(app),
      ),
    );
  }

  #section(title: string, content: HTMLElement): HTMLElement {
    const heading = element('h2', {}, title);
    heading.id = `shelf-${title.toLowerCase().replace(' ', '-')}`;
    return element('section', { 'aria-labelledby': heading.id }, heading, content);
  }

  #nothing(found: readonly InstalledApp[]): HTMLElement | undefined {
    if (this.#search === '' || found.length > 0 || this.#offered().length > 0) return undefined;
    return element(
      'section',
      {},
      emptyState(
        'address',
        'Nothing found',
        'No MiniApp has this in its name. An address opens one directly: platform://miniapp/ and its id.',
        { label: 'Clear the search', run: () => this.#bar.clear() },
      ),
    );
  }

  #offered(): readonly CatalogEntry[] {
    if (this.#catalog.state !== 'loaded') return [];
    return this.#catalog.entries.filter(
      (entry) => this.#matches(entry.name) && !this.#actions.isInstalled(entry),
    );
  }

  #available(): HTMLElement | undefined {
    const retry = { label: 'Try again', run: () => void this.refresh() };
    const catalog = this.#catalog;
    if (this.#search !== '' && this.#offered().length === 0) return undefined;
    switch (catalog.state) {
      case 'loading':
        return this.#section('Available', catalogSkeleton());
      case 'offline':
        return this.#section(
          'Available',
          emptyState(
            'offline',
            'You are offline',
            'Installed MiniApps still open. More are found when you are connected.',
            retry,
          ),
        );
      case 'failed':
        return this.#section(
          'Available',
          emptyState(
            'offline',
            'The provider does not answer',
            `${new URL(this.#provider).host} ${catalog.reason}`,
            retry,
          ),
        );
      case 'loaded': {
        const entries = this.#offered();
        if (entries.length > 0) {
          return this.#section(
            'Available',
            catalogList(entries, (entry) => this.#bar.show(this.#actions.openFromCatalog(entry))),
          );
        }
        if (this.#installed.list.length > 0) return undefined;
        return this.#section(
          'Available',
          emptyState(
            'shelf',
            'No MiniApps yet',
            'This provider offers none. Open one by its address above.',
            {
              label: 'Type an address',
              run: () => document.getElementById('launch-uri')?.focus(),
            },
          ),
        );
      }
    }
  }
}
