import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import { following } from './tree.ts';

/** https://dom.spec.whatwg.org/#concept-shadow-including-inclusive-descendant: the elements, in that order. */
export function shadowIncludingDescendants(root: Node, found: Element[] = []): Element[] {
  for (let node: Node | null = root; node !== null; node = following(node, root)) {
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    found.push(element);
    if (element.shadow !== null) shadowIncludingDescendants(element.shadow, found);
  }
  return found;
}
