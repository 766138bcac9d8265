import type { Budgets } from './budgets.ts';
import { OpenTag } from './open-tag.ts';
import type { Slices } from './slices.ts';
import { BudgetError, overBudget } from './view-error.ts';

/** Units that the parser gets at once. */
export const CHUNK = 4_096;
/** What a chunk takes that is made to take long, in milliseconds: others take one. On a busy machine one may. */
const LONG = 100;
const MOST_LONG = 1;

/**
 * Parses into an open document, chunk by chunk: what takes a parser long, elements by the ten thousand inside each other or a tag of as many
 * attributes, is refused before it does.
 *
 * @throws {BudgetError} (rejects) when there are more or deeper elements than a page may have, or a chunk takes long again
 */
export async function parseChunks(
  parsed: Document,
  html: string,
  budgets: Budgets,
  slices: Slices,
): Promise<void> {
  const all = parsed.getElementsByTagName('*');
  const players = [parsed.getElementsByTagName('video'), parsed.getElementsByTagName('audio')];
  const tag = new OpenTag(html, budgets);
  let long = 0;
  for (let at = 0; at < html.length;) {
    const start = performance.now();
    const end = endOfChunk(html, at + CHUNK);
    Document.prototype.write.call(parsed, html.slice(at, end));
    if (performance.now() - start > LONG && ++long > MOST_LONG) {
      const message = 'The browser takes too long to parse its HTML. Close its tags in their order.';
      throw new BudgetError('html-budget', message);
    }
    const last = checkDepth(parsed, budgets);
    tag.check(at, end, last, all.length);
    at = end;
    await slices.pauseIfOver();
    check('node-budget', 'nodes', all.length, budgets.nodes);
    const media = players.reduce((sum, { length }) => sum + length, 0);
    check('media-budget', 'players', media, budgets.media);
  }
}

function check(code: string, what: string, have: number, limit: number): void {
  if (have > limit) throw overBudget(code, have, what, limit);
}

/** Not between the halves of a surrogate pair, nor of a line break. */
export function endOfChunk(html: string, at: number): number {
  const last = html.charCodeAt(at - 1);
  return at < html.length && (last === 0x0d || (last >= 0xd800 && last < 0xdc00)) ? at + 1 : at;
}

/**
 * Of the place that the parser has come to. By a walker: a form's members could be its controls.
 *
 * @returns the last node there
 * @throws {BudgetError} depth-budget
 */
export function checkDepth(parsed: Document, budgets: Budgets): Node {
  const [depth, last] = endOf(parsed);
  check('depth-budget', 'elements inside each other', depth, budgets.depth);
  return last;
}

function endOf(root: Node): [depth: number, last: Node] {
  const walker = document.createTreeWalker(root);
  let depth = 0;
  let last = root;
  for (let node = walker.lastChild(); node !== null; node = walker.lastChild()) {
    if (node instanceof Element) depth++;
    last = node;
  }
  if (!(last instanceof HTMLTemplateElement)) return [depth, last];
  const [within, end] = endOf(last.content);
  return [depth + within, end];
}
