import type { Document } from './document.ts';

let current: Document | undefined;

/** The document of `new Text()` and of others that name none: the page's that was opened last. */
export function currentDocument(): Document {
  if (current === undefined) throw new TypeError('There is no document yet; a page has one.');
  return current;
}

export function setCurrentDocument(document: Document | undefined): void {
  current = document;
}
