/** https://w3c.github.io/miniapp-lifecycle/#pageinputobject-interface */
export interface PageInputObject {
  /** The query of the page's address, undecoded and without its question mark; empty without one (ERRATA.md, L13). */
  readonly pageInputQuery: string;
}

/**
 * What a page is opened with.
 *
 * @param query without the question mark before it; one that is part of it stays
 * @see https://w3c.github.io/miniapp-lifecycle/#pageinputquery-attribute
 */
export function createPageInputObject(query: string): PageInputObject {
  return Object.freeze({ pageInputQuery: query });
}
