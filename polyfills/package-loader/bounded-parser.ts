import { BUDGETS } from '../view-layer/budgets.ts';
import { CHUNK, checkDepth, endOfChunk } from '../view-layer/parse-chunks.ts';
import { Slices } from '../view-layer/slices.ts';
import { BudgetError, overBudget } from '../view-layer/view-error.ts';
import { allElements } from './all-elements.ts';
import type { TextBudget } from './embedding.ts';
import { refusal } from './package-loader-error.ts';

/** How long the browser may parse the HTML of one package, in milliseconds: so long, and longer for every so many units of it. Well-nested HTML takes a tenth of that. */
const PARSING = 3_000;
const UNITS_IN_TIME = 4_000;
/** Elements of a document, which all have to be looked at. */
const ELEMENTS = 200_000;
/** UTF-16 code units of a document's attributes: an unclosed `<b title="…">` is repeated in each block after it. */
const ATTRIBUTES = 8_000_000;

/** How long a chunk takes that may have become many elements, in milliseconds. */
const SLOW = 20;

/** Milliseconds that are left for a package. */
const left = new WeakMap<TextBudget, number>();

/**
 * Parses HTML in the site's page, which goes on meanwhile: chunk by chunk, until it is known to take too long. Tags that stay open, or are closed in another
 * order, can make parsers go through all of them at each tag. The document is the same as a DOMParser's.
 *
 * @param path of the HTML in the package
 * @param texts one for all documents of a package, which have their time together
 * @throws {PackageLoaderError} (rejects) html-too-costly
 */
export async function parseBounded(html: string, path: string, texts: TextBudget): Promise<Document> {
  try {
    const document = await parseChunks(html, texts);
    checkAttributes(document);
    return document;
  } catch (cause) {
    if (!(cause instanceof BudgetError)) throw cause;
    const message = `${path} takes the browser too long to read. Close its tags in the order in which they were opened, or make several pages of it.`;
    throw refusal('html-too-costly', message, { cause });
  }
}

/** As the view layer parses (parse-html.ts); but so long HTML would take long if its elements were counted after each chunk. */
async function parseChunks(html: string, texts: TextBudget): Promise<Document> {
  const parsed = document.implementation.createHTMLDocument();
  const all = parsed.getElementsByTagName('*');
  const slices = new Slices();
  let time = (left.get(texts) ?? PARSING) + html.length / UNITS_IN_TIME;
  // The site's page goes on between documents, too.
  await slices.pause();
  parsed.open();
  for (let at = 0, counted = 0; at < html.length;) {
    const begun = performance.now();
    const end = endOfChunk(html, at + CHUNK);
    Document.prototype.write.call(parsed, html.slice(at, end));
    at = end;
    checkDepth(parsed, BUDGETS);
    const took = performance.now() - begun;
    time -= took;
    left.set(texts, time);
    if (time < 0) throw overBudget('time-budget', `over ${PARSING}`, 'ms of parsing', PARSING);
    if (took > SLOW || at > 1.1 * counted || at >= html.length) {
      if (all.length > ELEMENTS) throw overBudget('node-budget', all.length, 'elements', ELEMENTS);
      counted = at;
    }
    await slices.pauseIfOver();
  }
  Document.prototype.close.call(parsed);
  return parsed;
}

/** Stops as soon as there is too much: the elements may have a million times as much. */
function checkAttributes(document: Document): void {
  let units = 0;
  for (const element of allElements(document)) {
    for (let at = 0; at < element.attributes.length; at++) {
      const { name, value } = element.attributes[at]!;
      units += name.length + value.length;
      if (units > ATTRIBUTES) throw overBudget('attribute-budget', units, 'units of attributes', ATTRIBUTES);
    }
  }
}
