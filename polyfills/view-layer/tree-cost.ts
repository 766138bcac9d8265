import { BUDGETS } from './budgets.ts';
import {
  addCosts,
  checkAttributeCount,
  costOfElement,
  costOfText,
  NO_COST,
  type Cost,
  costOfAttribute,
} from './page-cost.ts';
import type { ViewNode } from './protocol.ts';
import { BudgetError } from './view-error.ts';

function costOfNode(node: ViewNode, inStyle: boolean): Cost {
  if (node.kind !== 'element') return costOfText(node.text, inStyle && node.kind === 'text');
  let attributes = 0;
  for (const [name, value] of node.attributes) attributes += costOfAttribute(name, value);
  return costOfElement(attributes);
}

/**
 * What a page's tree costs, before anything that it holds is touched.
 *
 * @throws {BudgetError} for too many, too deep or too big nodes
 */
export function costOfTree(root: ViewNode): Cost {
  let total = NO_COST;

  function visit(node: ViewNode, depth: number, inStyle: boolean): void {
    if (depth > BUDGETS.depth) {
      throw new BudgetError(
        'depth-budget',
        `The page would be ${depth} elements deep; ${BUDGETS.depth} are allowed.`,
      );
    }
    total = addCosts(total, costOfNode(node, inStyle));
    if (node.kind !== 'element') return;
    checkAttributeCount(node.attributes.length);
    const isStyle = node.name.toLowerCase() === 'style';
    for (const child of node.children) visit(child, depth + 1, isStyle);
  }

  visit(root, 1, false);
  return total;
}
