/** https://w3c.github.io/miniapp-lifecycle/#pageinputobject-interface */
export interface PageInputObject {
  /** The query of the page's address, undecoded and without its question mark; empty without one (ERRATA.md, L13). */
  readonly pageInputQuery: string;
}

/**
 * What a page is opened with.
 *
 * @param query with or without its question mark
 * @see https://w3c.github.io/miniapp-lifecycle/#pageinputquery-attribute
 */
export function createPageInputObject(query: string): PageInputObject {
  return Object.freeze({ pageInputQuery: query.replace(/^\?/, '') });
}
