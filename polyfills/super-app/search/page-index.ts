import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Database } from '../database.ts';
import { pageWords, type PageWords } from './page-words.ts';

interface IndexedApp {
  /** Of the installed MiniApp. */
  readonly key: string;
  readonly pages: readonly PageWords[];
}

export interface FoundPage {
  readonly key: string;
  readonly route: string;
  readonly title: string;
  /** The words around what was found; empty when the title has it. */
  readonly excerpt: string;
}

/** Pages that one search shows. */
const MOST_FOUND = 12;
/** Characters before what was found, and in all. */
const BEFORE = 16;
const EXCERPT = 80;

/** Words of the installed MiniApps' pages, kept beside them. */
export class PageIndex {
  readonly #database: Database;
  #apps: Promise<Map<string, IndexedApp>> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  async keep(key: string, opened: MiniAppPackage): Promise<void> {
    const indexed: IndexedApp = { key, pages: pageWords(opened) };
    (await this.#load()).set(key, indexed);
    await this.#database.put('pages', key, indexed);
  }

  async remove(key: string): Promise<void> {
    (await this.#load()).delete(key);
    await this.#database.remove('pages', key);
  }

  /** @param words in lower case */
  async find(words: string): Promise<FoundPage[]> {
    if (words === '') return [];
    const found: FoundPage[] = [];
    for (const { key, pages } of (await this.#load()).values()) {
      for (const page of pages) {
        if (found.length === MOST_FOUND) return found;
        const excerpt = excerptOf(page, words);
        if (excerpt !== undefined) found.push({ key, route: page.route, title: page.title, excerpt });
      }
    }
    return found;
  }

  #load(): Promise<Map<string, IndexedApp>> {
    this.#apps ??= this.#database
      .all<IndexedApp>('pages')
      .then((apps) => new Map(apps.map((app) => [app.key, app])));
    return this.#apps;
  }
}

function excerptOf({ title, text }: PageWords, words: string): string | undefined {
  if (title.toLowerCase().includes(words)) return '';
  const at = text.toLowerCase().indexOf(words);
  if (at < 0) return undefined;
  const start = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1;
  const end = start + EXCERPT;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
