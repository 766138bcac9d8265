import { parse, tokenize, walk, type CssLocation, type CssNode } from 'css-tree';
import { placeIn, type FactsDraft, type Origin } from './facts.ts';
import { TooComplex, type SourceBudget } from './source-budget.ts';

/** The address of an `@import` that is written as a string. */
function importedAddress(node: CssNode): string | undefined {
  if (
    node.type !== 'Atrule' ||
    node.name.toLowerCase() !== 'import' ||
    node.prelude?.type !== 'AtrulePrelude'
  ) {
    return undefined;
  }
  const first = node.prelude.children.first;
  return first?.type === 'String' ? first.value : undefined;
}

/**
 * Gathers the addresses in a style sheet, or in the declarations of a `style` attribute. What cannot be parsed is
 * skipped, as browsers do.
 *
 * @throws TooComplex, AuditOver
 */
export function readStyle(
  text: string,
  origin: Origin,
  budget: SourceBudget,
  draft: FactsDraft,
  context: 'stylesheet' | 'declarationList' = 'stylesheet',
): void {
  const add = (url: string, loc: CssLocation | null | undefined) => {
    const place = placeIn(origin, loc?.start.line ?? 1, loc?.start.column ?? 1);
    if (url !== '') draft.references.push({ place, kind: 'load', url, isPartial: false });
  };
  // The parser cannot be stopped, and a token becomes no more than a few nodes.
  tokenize(text, () => budget.spend());
  try {
    const tree = parse(text, { context, positions: true, parseCustomProperty: true });
    walk(tree, (node) => {
      if (node.type === 'Url') add(node.value, node.loc);
      const imported = importedAddress(node);
      if (imported !== undefined) add(imported, node.loc);
    });
  } catch (error) {
    // What its stack is too small for.
    if (error instanceof RangeError || error instanceof SyntaxError) throw new TooComplex();
    throw error;
  }
}
