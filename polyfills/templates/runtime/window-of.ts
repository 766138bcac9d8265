/** The globals that go with a document; in the logic layer those of its page. */
export function windowOf(document: Document): Window & typeof globalThis {
  return (document.defaultView ?? globalThis) as Window & typeof globalThis;
}
