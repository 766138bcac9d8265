import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import type { CssReference } from '../view-layer/css-references.ts';
import type { DocumentParts } from './document-parts.ts';
import { resolveReference } from './resolve-reference.ts';

/** Bytes that one document may have embedded, each time that it names them; what comes after stays a reference that nothing answers. */
export const EMBEDDED_BYTES = 32 * 1024 * 1024;
/** UTF-16 code units of HTML, stylesheets and scripts that are taken apart for one package, each time anew: what comes after stays as it is. */
export const TEXT_LENGTH = 64 * 1024 * 1024;
/** Stylesheets that import each other. */
const IMPORT_DEPTH = 8;

/** Whether a stylesheet may name a file: no other needs to be taken apart. */
const MAY_NAME_FILES = /\\|(?:url|src|image-set)\(|@import/i;

/** One for all documents of a package. */
export interface TextBudget {
  /** How much text may still be taken apart. */
  left: number;
  /** Finds what a stylesheet loads; absent until one may load something. */
  references?: (css: string) => readonly CssReference[];
}

/** What of a package goes into one document. */
export class Embedding {
  readonly #container: Container;
  /** Stands for a file until the document is cut; nothing in the package can know it. */
  readonly #mark = `f${crypto.getRandomValues(new BigUint64Array(2)).join('f')}f`;
  readonly #files: string[] = [];
  readonly #texts: TextBudget;
  #left = EMBEDDED_BYTES;
  #lacksReferences = false;

  constructor(container: Container, texts: TextBudget = { left: TEXT_LENGTH }) {
    this.#container = container;
    this.#texts = texts;
  }

  /** A stylesheet was left as it is for want of what finds its references. */
  get lacksReferences(): boolean {
    return this.#lacksReferences;
  }

  /** The package path that a reference names, if there is such a file. */
  resolve(href: string, base: string): string | undefined {
    const path = href.startsWith('#') || href === '' ? undefined : resolveReference(href, base)?.path;
    return path !== undefined && this.#container.has(path) ? path : undefined;
  }

  /** What to write where the file's `data:` URL is to stand. */
  file(href: string, base: string): string | undefined {
    const path = this.resolve(href, base);
    if (path === undefined || !this.takes(this.#container.read(path)?.length)) return undefined;
    return this.#mark + this.#files.push(path) + this.#mark;
  }

  /** @param size in bytes of what is about to be put into the document; false when that is too much */
  takes(size = 0): boolean {
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }

  /** A file's text, to be taken apart; undefined where there was enough of that. */
  text(path: string): string | undefined {
    const bytes = this.#container.read(path);
    if (bytes === undefined || bytes.length > this.#texts.left) return undefined;
    this.#texts.left -= bytes.length;
    return new TextDecoder().decode(bytes);
  }

  /** A `data:` URL of a stylesheet with all that it loads. */
  stylesheet(href: string, base: string, importedFrom: readonly string[] = []): string | undefined {
    const path = this.resolve(href, base);
    if (path === undefined || importedFrom.includes(path) || importedFrom.length >= IMPORT_DEPTH) {
      return undefined;
    }
    const text = this.text(path);
    if (text === undefined) return undefined;
    const css = this.css(text, path, [...importedFrom, path]);
    if (css === text) return this.file(href, base);
    const encoded = encodeURIComponent(css);
    return this.takes(encoded.length) ? `data:text/css;charset=utf-8,${encoded}` : undefined;
  }

  /** A stylesheet's text with all that it loads. */
  css(text: string, base: string, importedFrom: readonly string[] = []): string {
    if (!MAY_NAME_FILES.test(text)) return text;
    const { references } = this.#texts;
    if (references === undefined) {
      this.#lacksReferences = true;
      return text;
    }
    const written: string[] = [];
    let at = 0;
    for (const { kind, start, end, href, conditions } of references(text)) {
      const url = kind === 'url' ? this.file(href, base) : this.stylesheet(href, base, importedFrom);
      if (url === undefined) continue;
      written.push(
        text.slice(at, start),
        kind === 'url' ? `url("${url}")` : `@import url("${url}") ${conditions};`,
      );
      at = end;
    }
    return written.join('') + text.slice(at);
  }

  /** A document's text, cut where files go in. */
  cut(html: string): DocumentParts {
    const parts = html.split(new RegExp(`${this.#mark}(\\d+)${this.#mark}`));
    return parts.map((part, at) => (at % 2 === 0 ? part : { file: this.#files[Number(part) - 1] ?? '' }));
  }
}
