import type { Budgets } from './budgets.ts';
import type { Slices } from './slices.ts';

/** Units that no parser takes long for, whatever they are. */
const SMALL = 16_384;

/**
 * The parsed document, in which nothing runs or loads.
 *
 * @throws {BudgetError} (rejects) when there is more of it, or deeper, than a page may have, or it would take long to be parsed
 */
export async function parseHtml(html: string, budgets: Budgets, slices: Slices): Promise<Document> {
  const parsed = document.implementation.createHTMLDocument();
  parsed.open();
  if (html.length <= SMALL) Document.prototype.write.call(parsed, html);
  else
    await import('./parse-chunks.ts').then(({ parseChunks }) => parseChunks(parsed, html, budgets, slices));
  Document.prototype.close.call(parsed);
  return parsed;
}
