import type { BlockTemplate, StaticNode } from './template.ts';

const NAMESPACES = ['', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'] as const;
const prototypes = new WeakMap<BlockTemplate, DocumentFragment>();

/** The static nodes of a block, new. Components among them are made here, none when the prototype is. */
export function instantiate(template: BlockTemplate, document: Document): DocumentFragment {
  let prototype = prototypes.get(template);
  if (prototype === undefined) {
    prototype = document.createElement('template').content;
    for (const node of template.nodes) prototype.append(build(node, prototype.ownerDocument));
    prototypes.set(template, prototype);
  }
  return document.importNode(prototype, true);
}

function build(node: StaticNode, document: Document): Node {
  if (node === 0) return document.createComment('');
  if (typeof node === 'string') return document.createTextNode(node);
  const [name, attributes, children = [], namespace = 0] = node;
  const element =
    namespace === 0 ? document.createElement(name) : document.createElementNS(NAMESPACES[namespace], name);
  for (const [attribute, value] of Object.entries(attributes ?? {})) element.setAttribute(attribute, value);
  for (const child of children) element.append(build(child, document));
  return element;
}

/** The node at a place, from its positions among the children. */
export function nodeAt(root: Node, at: readonly number[]): Node {
  let node = root;
  for (const position of at) {
    let child = node.firstChild;
    for (let step = 0; step < position; step++) child = child?.nextSibling ?? null;
    if (child === null) throw new Error('The template and the page differ: compile it with this version.');
    node = child;
  }
  return node;
}
