import { parse, walk, type CssLocation, type CssNode } from 'css-tree';
import { placeIn, type FactsDraft, type Origin } from './facts.ts';
import { finding } from './finding.ts';

/** More nodes than are looked at. */
class TooManyNodes extends Error {}

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
 */
export function readStyle(
  text: string,
  origin: Origin,
  maxNodes: number,
  draft: FactsDraft,
  context: 'stylesheet' | 'declarationList' = 'stylesheet',
): void {
  const add = (url: string, loc: CssLocation | null | undefined) => {
    const place = placeIn(origin, loc?.start.line ?? 1, loc?.start.column ?? 1);
    if (url !== '') draft.references.push({ place, kind: 'load', url, isPartial: false });
  };
  try {
    const tree = parse(text, { context, positions: true, parseCustomProperty: true });
    let nodes = 0;
    walk(tree, (node) => {
      if (++nodes > maxNodes) throw new TooManyNodes();
      if (node.type === 'Url') add(node.value, node.loc);
      const imported = importedAddress(node);
      if (imported !== undefined) add(imported, node.loc);
    });
  } catch (error) {
    if (!(error instanceof TooManyNodes || error instanceof RangeError || error instanceof SyntaxError))
      throw error;
    const message = 'The style sheet is too long or too deeply nested to be audited. Split it.';
    draft.problems.push(finding('error', 'source-too-complex', { path: origin.path }, message));
  }
}
