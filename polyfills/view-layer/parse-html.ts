import type { Budgets } from './budgets.ts';
import type { Slices } from './slices.ts';
import { overBudget } from './view-error.ts';

/** Units that the parser gets at once. */
export const CHUNK = 4_096;

/**
 * The parsed document, in which nothing runs or loads. It is parsed chunk by chunk: what takes a parser long, elements by the ten thousand
 * inside each other, is refused before it does.
 *
 * @throws {BudgetError} (rejects) when there are more or deeper elements than a page may have
 */
export async function parseHtml(html: string, budgets: Budgets, slices: Slices): Promise<Document> {
  const parsed = document.implementation.createHTMLDocument();
  const all = parsed.getElementsByTagName('*');
  const players = [parsed.getElementsByTagName('video'), parsed.getElementsByTagName('audio')];
  parsed.open();
  for (let at = 0; at < html.length;) {
    const end = endOfChunk(html, at + CHUNK);
    Document.prototype.write.call(parsed, html.slice(at, end));
    at = end;
    checkDepth(parsed, budgets);
    await slices.pauseIfOver();
    check('node-budget', 'nodes', all.length, budgets.nodes);
    const media = players.reduce((sum, { length }) => sum + length, 0);
    check('media-budget', 'players', media, budgets.media);
  }
  Document.prototype.close.call(parsed);
  return parsed;
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
 * @throws {BudgetError} depth-budget
 */
export function checkDepth(parsed: Document, budgets: Budgets): void {
  check('depth-budget', 'elements inside each other', depthOfEnd(parsed), budgets.depth);
}

function depthOfEnd(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let last: Node = root;
  for (let node = walker.lastChild(); node !== null; node = walker.lastChild()) {
    depth++;
    last = node;
  }
  return last instanceof HTMLTemplateElement ? depth + depthOfEnd(last.content) : depth;
}
