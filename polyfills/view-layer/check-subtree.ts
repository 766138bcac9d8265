import { BUDGETS } from './budgets.ts';
import {
  addCosts,
  checkAttributeCount,
  costOfText,
  NO_COST,
  type Cost,
  costOfAttribute,
} from './page-cost.ts';
import type { ViewNode } from './protocol.ts';
import { BudgetError, ProtocolError } from './view-error.ts';

export function costOfNode(node: ViewNode, inStyle: boolean): Cost {
  if (node.kind !== 'element') return costOfText(node.text, inStyle && node.kind === 'text');
  let attributes = 0;
  for (const [name, value] of node.attributes) attributes += costOfAttribute(name, value);
  return { ...NO_COST, nodes: 1, attributes };
}

/**
 * Whether a subtree has the shape that the protocol says, with numbers that are free, and what it costs. Nothing that
 * it holds is touched before it has passed.
 *
 * @param depth how deep the subtree will stand in the page
 * @throws {ProtocolError} for a wrong shape or number, {BudgetError} for too many or too deep nodes
 */
export function checkSubtree(
  subtree: ViewNode,
  isTaken: (id: number) => boolean,
  depth: number,
  inStyle: boolean,
): Cost {
  const seen = new Set<number>();
  let total = NO_COST;

  function visit(node: ViewNode, at: number, insideStyle: boolean): void {
    checkShape(node);
    if (at > BUDGETS.depth) {
      throw new BudgetError(
        'depth-budget',
        `The page would be ${at} elements deep; ${BUDGETS.depth} are allowed.`,
      );
    }
    if (seen.has(node.id) || isTaken(node.id))
      throw new ProtocolError('id-taken', `Node ${node.id} is there already.`);
    seen.add(node.id);
    if (seen.size > BUDGETS.nodes) {
      throw new BudgetError(
        'node-budget',
        `A record holds more than ${BUDGETS.nodes} nodes. Show less at a time.`,
      );
    }
    total = addCosts(total, costOfNode(node, insideStyle));
    if (node.kind !== 'element') return;
    checkAttributeCount(node.attributes.length);
    const isStyle = node.name.toLowerCase() === 'style';
    for (const child of node.children) visit(child, at + 1, isStyle);
  }

  visit(subtree, depth, inStyle);
  return total;
}

function checkShape(node: ViewNode): void {
  const wellFormed =
    typeof node === 'object' &&
    node !== null &&
    Number.isSafeInteger(node.id) &&
    node.id > 0 &&
    (node.kind === 'element' ? isElement(node) : isText(node));
  if (!wellFormed)
    throw new ProtocolError('bad-node', 'A record holds a node that the protocol does not know.');
}

function isText(node: { readonly kind?: unknown; readonly text?: unknown }): boolean {
  return (node.kind === 'text' || node.kind === 'comment') && typeof node.text === 'string';
}

function isElement(node: {
  readonly name?: unknown;
  readonly namespace?: unknown;
  readonly attributes?: unknown;
  readonly children?: unknown;
}): boolean {
  return (
    typeof node.name === 'string' &&
    [undefined, 'svg', 'mathml'].includes(node.namespace as string | undefined) &&
    Array.isArray(node.children) &&
    Array.isArray(node.attributes) &&
    // Holes of a sparse list are passed over, but counted through: the length comes first.
    node.attributes.length <= BUDGETS.nodes &&
    node.attributes.every(
      (pair: unknown) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
    )
  );
}
