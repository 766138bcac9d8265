import { defaultTreeAdapter as tree } from 'parse5';

/** Elements in each other; browsers themselves fail at some more. */
const DEEPEST = 2000;

/** More than is looked at. */
export class TooComplex extends Error {}

/**
 * The parser's tree, with an end: misnested formatting elements make it copy them again and again, so that short markup
 * could become any number of nodes.
 *
 * @throws TooComplex out of the parser, for more than `maxNodes` elements or more than 2000 in each other
 */
export function boundedTree(maxNodes: number): typeof tree {
  let nodes = 0;
  let depth = 0;
  return {
    ...tree,
    createElement(...parts) {
      if (++nodes > maxNodes) throw new TooComplex();
      return tree.createElement(...parts);
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new TooComplex();
    },
    onItemPop() {
      depth--;
    },
  };
}
