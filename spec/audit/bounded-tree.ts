import { defaultTreeAdapter as tree } from 'parse5';
import { TooComplex, type SourceBudget } from './source-budget.ts';

/** Elements in each other; browsers themselves fail at some more. */
const DEEPEST = 2000;

/**
 * The parser's tree, with an end: misnested formatting elements make it copy them again and again, so that short markup
 * could become any number of nodes.
 *
 * @param budget elements, attributes and comments are spent of it
 * @throws TooComplex out of the parser, when the budget is spent or for more than 2000 elements in each other
 */
export function boundedTree(budget: SourceBudget): typeof tree {
  let depth = 0;
  return {
    ...tree,
    createElement(name, namespace, attributes) {
      budget.spend(1 + attributes.length);
      return tree.createElement(name, namespace, attributes);
    },
    createCommentNode(data) {
      budget.spend();
      return tree.createCommentNode(data);
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new TooComplex();
    },
    onItemPop() {
      depth--;
    },
  };
}
