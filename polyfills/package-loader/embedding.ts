import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { findCssReferences } from '../view-layer/css-references.ts';
import type { DocumentParts } from './document-parts.ts';
import { resolveReference } from './resolve-reference.ts';

/** Bytes that one document may have embedded, each time that it names them; what comes after stays a reference that nothing answers. */
export const EMBEDDED_BYTES = 32 * 1024 * 1024;
/** Stylesheets that import each other. */
const IMPORT_DEPTH = 8;

/** What of a package goes into one document. */
export class Embedding {
  readonly #container: Container;
  /** Stands for a file until the document is cut; nothing in the package can know it. */
  readonly #mark = `f${crypto.getRandomValues(new BigUint64Array(2)).join('f')}f`;
  readonly #files: string[] = [];
  #left = EMBEDDED_BYTES;

  constructor(container: Container) {
    this.#container = container;
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

  text(path: string): string {
    return new TextDecoder().decode(this.#container.read(path));
  }

  /** A `data:` URL of a stylesheet with all that it loads. */
  stylesheet(href: string, base: string, importedFrom: readonly string[] = []): string | undefined {
    const path = this.resolve(href, base);
    if (path === undefined || importedFrom.includes(path) || importedFrom.length >= IMPORT_DEPTH) {
      return undefined;
    }
    const css = encodeURIComponent(this.css(this.text(path), path, [...importedFrom, path]));
    return this.takes(css.length) ? `data:text/css;charset=utf-8,${css}` : undefined;
  }

  /** A stylesheet's text with all that it loads. */
  css(text: string, base: string, importedFrom: readonly string[] = []): string {
    const written: string[] = [];
    let at = 0;
    for (const { kind, start, end, href, conditions } of findCssReferences(text)) {
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
