import type { MarkupContext, MarkupTree } from '../markup-tree.ts';
import { parseNatively } from '../parse-natively.ts';

declare global {
  /** What a host answers, for each piece of markup; null where the library is to parse. */
  var parseAll: (
    asked: readonly (readonly [html: string, context: MarkupContext])[],
  ) => (MarkupTree | null)[];
}

globalThis.parseAll = (asked) => asked.map(([html, context]) => parseNatively(html, context) ?? null);
