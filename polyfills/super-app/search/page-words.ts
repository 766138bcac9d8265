import { isIndexable, sitemap } from '@miniapp-tests/spec/extensions/sitemap';
import { pageResources } from '@miniapp-tests/spec/packaging/page-resources';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { isPlainMarkup } from '../../markup/plain-markup.ts';

/** What the search knows of a page. */
export interface PageWords {
  /** As in the manifest. */
  readonly route: string;
  readonly title: string;
  /** What stands on it before its scripts run, blanks made one. */
  readonly text: string;
}

/** Pages of one package; bytes of HTML that are read of all of them; characters that are kept of each. */
const MOST_PAGES = 64;
const MOST_BYTES = 512 * 1024;
const MOST_TEXT = 2000;
const MOST_TITLE = 100;
const BLOCKS =
  'address, article, blockquote, br, button, dd, div, dt, figcaption, h1, h2, h3, h4, h5, h6, label, li, main, nav, option, p, pre, section, td, th';

/** The words of the pages that the sitemap leaves to the host's search. */
export function pageWords({
  manifest,
  container,
}: Pick<MiniAppPackage, 'manifest' | 'container'>): PageWords[] {
  const rules = sitemap(manifest);
  const words: PageWords[] = [];
  let room = MOST_BYTES;
  for (const route of manifest.pages.slice(0, MOST_PAGES)) {
    if (!isIndexable(rules, route)) continue;
    const html = pageResources(container, route.replace(/^\//, ''))?.html;
    const bytes = html === undefined ? undefined : container.read(html);
    if (!bytes || bytes.length > room) continue;
    room -= bytes.length;
    const markup = withoutScripts(new TextDecoder().decode(bytes));
    // What parsers have to mend can take them seconds; such a page is not searched.
    if (isPlainMarkup(markup, [], MOST_BYTES)) words.push(wordsOf(route, markup));
  }
  return words;
}

/** Scripts have no words for a search, but much that looks like tags. */
function withoutScripts(html: string): string {
  const parts = html.split(/<\/script\s*>/i);
  return parts.map((part) => part.slice(0, `${part}<script>`.search(/<script[\s>]/i))).join('');
}

/** Parsed inert: nothing of it is loaded or run. */
function wordsOf(route: string, html: string): PageWords {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const template of page.querySelectorAll('template')) template.replaceWith(template.content);
  const title = page.title || (page.querySelector('h1, h2')?.textContent ?? '');
  for (const unread of page.querySelectorAll('script, style, noscript, title')) unread.remove();
  // Words of neighbouring blocks are not one word.
  for (const block of page.querySelectorAll(BLOCKS)) block.after(' ');
  return {
    route,
    title: withoutRuns(title).slice(0, MOST_TITLE),
    text: withoutRuns(page.documentElement.textContent).slice(0, MOST_TEXT),
  };
}

function withoutRuns(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
