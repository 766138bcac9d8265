import { parse, walk, type CssLocation, type CssNode } from 'css-tree';

/** An address in a style sheet, and where it stands in the text. */
interface Address {
  readonly url: string;
  readonly loc: CssLocation;
  readonly isImport: boolean;
}

/**
 * Replaces the addresses in a style sheet (`url()` and `@import`) and leaves everything else as it is written, also what
 * cannot be parsed.
 *
 * @param text the style sheet, or the declarations of a `style` attribute
 * @param move gives the address that takes the place of one
 * @see https://www.w3.org/TR/css-values-4/#urls
 */
export function rewriteStyle(
  text: string,
  context: 'stylesheet' | 'declarationList',
  move: (url: string) => string,
): string {
  let rewritten = '';
  let end = 0;
  for (const { url, loc, isImport } of addressesIn(text, context)) {
    const moved = move(url);
    if (moved === url) continue;
    const string = `"${moved.replace(/["\\]/g, '\\$&')}"`;
    rewritten += text.slice(end, loc.start.offset) + (isImport ? string : `url(${string})`);
    end = loc.end.offset;
  }
  return rewritten + text.slice(end);
}

/** In the order of the text. */
function addressesIn(text: string, context: 'stylesheet' | 'declarationList'): readonly Address[] {
  const addresses: Address[] = [];
  const add = (node: CssNode, isImport: boolean) => {
    if ((node.type === 'Url' || node.type === 'String') && node.loc) {
      addresses.push({ url: node.value, loc: node.loc, isImport });
    }
  };
  try {
    walk(parse(text, { context, positions: true, parseCustomProperty: true }), (node) => {
      if (node.type === 'Url') add(node, false);
      if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'import') return;
      const first = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.first : null;
      if (first?.type === 'String') add(first, true);
    });
  } catch (error) {
    // Nested deeper than the parser can go.
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return [];
  }
  return addresses.sort((one, other) => one.loc.start.offset - other.loc.start.offset);
}
