import type { BlockTemplate, StaticNode } from './template.ts';

const NAMESPACES = ['', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'] as const;
/** https://dom.spec.whatwg.org/#dom-node-document_fragment_node */
const FRAGMENT = 11;
const prototypes = new WeakMap<BlockTemplate, Node>();

/** The static nodes of a block. */
export interface Instance {
  /** All of them: a single node, or a fragment. */
  readonly content: Node;
  /** Those at the top. */
  readonly top: readonly Node[];
}

/** Makes the static nodes of a block. Components among them are made here, none when the prototype is. */
export function instantiate(template: BlockTemplate, document: Document): Instance {
  let prototype = prototypes.get(template);
  if (prototype === undefined) {
    prototype = makePrototype(template, document);
    prototypes.set(template, prototype);
  }
  const content = document.importNode(prototype, true);
  if (content.nodeType !== FRAGMENT) return { content, top: [content] };
  const top: Node[] = [];
  for (let node: Node | null = content.firstChild; node !== null; node = node.nextSibling) top.push(node);
  return { content, top };
}

/** In a document without scripts; a fragment, unless there is one node at the top and nothing comes beside it. */
function makePrototype({ nodes, parts }: BlockTemplate, document: Document): Node {
  const { content } = document.createElement('template');
  for (const node of nodes) content.append(build(node, content.ownerDocument));
  const isAlone = !parts.some((part) => part.at.length === 1 && 'end' in part && !part.end);
  return (nodes.length === 1 && isAlone && content.firstChild) || content;
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
export function nodeAt({ top }: Instance, at: readonly number[]): Node {
  let node: Node | null | undefined = top[at[0] ?? 0];
  for (let depth = 1; depth < at.length && node; depth++) {
    node = node.firstChild;
    for (let step = at[depth] as number; step > 0 && node; step--) node = node.nextSibling;
  }
  if (!node) throw new Error('The template is of another version of the compiler; compile it anew.');
  return node;
}
