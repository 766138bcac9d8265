import { isOrderedMap, type OrderedMap } from '../manifest/ordered-map.ts';
import { parseCssColor } from '../manifest/parse-css-color.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { insidePath } from './inside-path.ts';

/** One tab. Paths are package-relative; `page` is a route as it stands in `pages`. */
export interface TabBarItem {
  readonly page: string;
  readonly text: string;
  readonly icon?: string;
  readonly selected_icon?: string;
}

/** A bar of two to five tabs below the page. Colours are `#rrggbb` or `#rrggbbaa`. */
export interface TabBar {
  readonly color?: string;
  readonly selected_color?: string;
  readonly background_color?: string;
  readonly items: readonly TabBarItem[];
}

const FEWEST_TABS = 2;
const MOST_TABS = 5;

/**
 * The member `mpt_tab_bar`, or undefined when there is none or it is unusable. A tab whose page is not among `pages`,
 * or without text, is left out; fewer than two or more than five remaining tabs make no bar.
 */
export function tabBar(manifest: Pick<ProcessedManifest, 'extensions' | 'pages'>): TabBar | undefined {
  const written = manifest.extensions['mpt_tab_bar'];
  if (!isOrderedMap(written) || !Array.isArray(written['items'])) return undefined;
  const pages = new Set(manifest.pages);
  const items = written['items'].map((item) => tab(item, pages)).filter((item) => item !== undefined);
  if (items.length < FEWEST_TABS || items.length > MOST_TABS) return undefined;
  return {
    ...color(written, 'color'),
    ...color(written, 'selected_color'),
    ...color(written, 'background_color'),
    items,
  };
}

function tab(item: unknown, pages: ReadonlySet<string>): TabBarItem | undefined {
  if (!isOrderedMap(item) || typeof item['text'] !== 'string' || item['text'] === '') return undefined;
  const page = insidePath(item['page']);
  if (page === undefined || !pages.has(page)) return undefined;
  return { page, text: item['text'], ...icon(item, 'icon'), ...icon(item, 'selected_icon') };
}

function icon<Member extends string>(item: OrderedMap, member: Member): { [Key in Member]?: string } {
  const path = insidePath(item[member]);
  return path === undefined ? {} : ({ [member]: path } as { [Key in Member]?: string });
}

function color<Member extends string>(bar: OrderedMap, member: Member): { [Key in Member]?: string } {
  const written = bar[member];
  const parsed = typeof written === 'string' ? parseCssColor(written) : undefined;
  return parsed === undefined ? {} : ({ [member]: parsed } as { [Key in Member]?: string });
}
