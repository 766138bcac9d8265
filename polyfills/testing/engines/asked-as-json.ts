/**
 * An expression for an async function that asks and gives the answer as JSON. All is in the text: the page's own policy may forbid
 * eval, and the drivers' protocols refuse deep values.
 */
export function askedAsJson(ask: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `JSON.stringify({ answer: await (${String(ask)})(...${JSON.stringify(args)}) })`;
}
