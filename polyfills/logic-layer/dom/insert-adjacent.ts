import { runReactions } from './custom-element-reactions.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { preInsert } from './tree-mutation.ts';

/**
 * https://dom.spec.whatwg.org/#insert-adjacent
 *
 * @param make gives the node, once it is known that there is a place for it
 * @returns whether there was a place
 * @throws {DOMException} SyntaxError for a position that isn't one, HierarchyRequestError
 */
export function insertAdjacent(element: Element, position: InsertPosition, make: () => Node): boolean {
  const parent = element.treeParent;
  switch (`${position}`.toLowerCase()) {
    case 'beforebegin':
      if (parent === null) return false;
      preInsert(make(), parent, element);
      break;
    case 'afterbegin':
      preInsert(make(), element, element.treeFirst);
      break;
    case 'beforeend':
      preInsert(make(), element, null);
      break;
    case 'afterend':
      if (parent === null) return false;
      preInsert(make(), parent, element.treeNext);
      break;
    default:
      throw new DOMException(`"${position}" is not a position.`, 'SyntaxError');
  }
  runReactions();
  return true;
}
