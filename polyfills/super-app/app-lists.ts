import { appIcon } from './app-icon.ts';
import type { CatalogEntry } from './catalog.ts';
import { element } from '../mini-app/window/element.ts';
import { glyph, type GlyphName } from './glyph.ts';
import type { InstalledApp } from './installed-apps.ts';
import type { FoundPage } from './search/page-index.ts';

/** A page that the search found, and whose it is. */
export interface PageRow {
  readonly app: InstalledApp;
  readonly page: FoundPage;
}

/**
 * Icons with their names, four in a row.
 *
 * @param place tells its tiles from those of the same MiniApps elsewhere
 */
export function appGrid(
  place: string,
  apps: readonly InstalledApp[],
  open: (app: InstalledApp) => void,
  settings: (app: InstalledApp) => void,
): HTMLElement {
  return element(
    'ul',
    { class: 'app-grid' },
    ...apps.map((app) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'app-tile',
            title: app.name,
            'data-key': app.key,
            'data-focus': `${place} ${app.key}`,
            click: () => open(app),
            // A long press, the second mouse button, or the keyboard's menu key.
            contextmenu: (event) => {
              event.preventDefault();
              settings(app);
            },
          },
          appIcon(app),
          element('span', { class: 'app-tile-name', dir: 'auto' }, app.shortName ?? app.name),
        ),
      ),
    ),
  );
}

/** Pages of installed MiniApps, one in a row, with the words around what was looked for. */
export function pageList(rows: readonly PageRow[], open: (row: PageRow) => void): HTMLElement {
  return element(
    'ul',
    { class: 'app-list' },
    ...rows.map((row) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'app-row',
            'data-focus': `${row.page.route} ${row.app.key}`,
            click: () => open(row),
          },
          appIcon(row.app),
          element(
            'span',
            { class: 'app-row-text' },
            element('span', { dir: 'auto' }, row.page.title || row.app.name),
            element('span', { class: 'app-row-detail', dir: 'auto' }, row.page.excerpt || row.app.name),
          ),
        ),
      ),
    ),
  );
}

/** What a provider offers, one in a row. */
export function catalogList(
  entries: readonly CatalogEntry[],
  open: (entry: CatalogEntry) => void,
): HTMLElement {
  return element(
    'ul',
    { class: 'app-list' },
    ...entries.map((entry) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'app-row', 'data-focus': `offer ${entry.id}`, click: () => open(entry) },
          appIcon({ name: entry.name }),
          element(
            'span',
            { class: 'app-row-text' },
            element('span', { dir: 'auto' }, entry.name),
            element('span', { class: 'app-row-detail', dir: 'auto' }, entry.id),
          ),
          element('span', { class: 'app-row-open', 'aria-hidden': 'true' }, 'Open'),
        ),
      ),
    ),
  );
}

/** Rows without words yet. */
export function catalogSkeleton(label = 'Loading'): HTMLElement {
  const row = () =>
    element(
      'li',
      { class: 'app-row' },
      element('span', { class: 'app-icon' }),
      element('span', { class: 'app-row-text' }, element('i'), element('i')),
    );
  return element(
    'div',
    { role: 'status', 'aria-label': label },
    element('ul', { class: 'app-list skeleton', 'aria-hidden': 'true' }, row(), row(), row()),
  );
}

/** The one thing to do next. */
export interface QuietAction {
  readonly label: string;
  run(): void;
  /** Where the focus is to be found again when the part is drawn anew. */
  readonly focus?: string;
}

export function quietAction({ label, run, focus }: QuietAction): HTMLElement {
  return element('button', { type: 'button', class: 'quiet-action', 'data-focus': focus, click: run }, label);
}

/** A state of a list that has nothing to show, with the one thing to do next. */
export function emptyState(
  drawing: GlyphName,
  title: string,
  text: string,
  action?: QuietAction,
): HTMLElement {
  return element(
    'div',
    { class: 'state' },
    glyph(drawing),
    element('h3', {}, title),
    element('p', {}, text),
    action && quietAction(action),
  );
}
