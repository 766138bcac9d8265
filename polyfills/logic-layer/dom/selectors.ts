import { is, selectAll, selectOne, type Options } from 'css-select';
import { Element } from './element.ts';
import { Node, type ParentNode } from './node.ts';

const OPTIONS: Options<Node, Element> = {
  adapter: {
    isTag: (node): node is Element => node instanceof Element,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: (node) => [...node.childNodes],
    getName: (element) => element.localName,
    getParent: (node) => (node.parentNode instanceof Element ? node.parentNode : null),
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    prevElementSibling: (node) => (node as Element).previousElementSibling,
    getText: (node) => node.textContent ?? '',
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) =>
      nodes.filter((node) => !nodes.some((other) => other !== node && other.contains(node))),
  },
  cacheResults: false,
  relativeSelector: false,
};

/** https://dom.spec.whatwg.org/#scope-match-a-selectors-string; throws a SyntaxError for a selector it can't read. */
export function queryAll(scope: ParentNode, selector: string): Element[] {
  return readable(selector, () => selectAll<Node, Element>(selector, [...scope.childNodes], scoped(scope)));
}

export function queryFirst(scope: ParentNode, selector: string): Element | null {
  return readable(selector, () => selectOne<Node, Element>(selector, [...scope.childNodes], scoped(scope)));
}

export function matches(element: Element, selector: string): boolean {
  return readable(selector, () => is<Node, Element>(element, selector, { ...OPTIONS, context: element }));
}

function scoped(scope: ParentNode): Options<Node, Element> {
  return scope instanceof Element ? { ...OPTIONS, context: scope } : OPTIONS;
}

function readable<T>(selector: string, query: () => T): T {
  try {
    return query();
  } catch (error) {
    throw new DOMException(`"${selector}" is not a selector: ${(error as Error).message}`, 'SyntaxError');
  }
}

/** The first element under `scope`, in tree order, with this id. */
export function findById(scope: ParentNode, id: string): Element | null {
  for (const child of scope.childNodes) {
    if (!(child instanceof Element)) continue;
    const found = child.getAttribute('id') === id ? child : findById(child, id);
    if (found !== null) return found;
  }
  return null;
}
