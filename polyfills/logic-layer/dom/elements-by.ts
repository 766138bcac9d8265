import type { Element } from './element.ts';
import { descendantCollection, descendants, type HTMLCollection } from './html-collection.ts';
import { asciiLowercase } from './names.ts';
import { XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { liveNodeList, type NodeList } from './node-list.ts';
import { treeChanges } from './tree-links.ts';

/** https://dom.spec.whatwg.org/#concept-getelementsbytagname */
export function elementsByTagName(root: Node, qualifiedName: string): HTMLCollection {
  const name = `${qualifiedName}`;
  if (name === '*') return descendantCollection(root, () => true);
  if (!root.nodeDocument.isHtml)
    return descendantCollection(root, (element) => element.qualifiedName === name);
  const lower = asciiLowercase(name);
  return descendantCollection(
    root,
    (element) => element.qualifiedName === (element.namespaceURI === XHTML ? lower : name),
  );
}

/** https://dom.spec.whatwg.org/#concept-getelementsbytagnamens */
export function elementsByTagNameNS(root: Node, namespace: string | null, localName: string): HTMLCollection {
  const space = namespace === '' ? null : namespace;
  return descendantCollection(
    root,
    (element) =>
      (space === '*' || element.namespaceURI === space) &&
      (localName === '*' || element.localName === localName),
  );
}

/** https://dom.spec.whatwg.org/#concept-getelementsbyclassname */
export function elementsByClassName(root: Node, classNames: string): HTMLCollection {
  const names = classesOf(`${classNames}`);
  if (names.length === 0) return descendantCollection(root, () => false);
  return descendantCollection(root, (element) => {
    const value = element.getAttribute('class');
    if (value === null) return false;
    const classes = classesOf(value);
    return names.every((name) => classes.includes(name));
  });
}

/** https://html.spec.whatwg.org/multipage/dom.html#dom-document-getelementsbyname */
export function elementsByName(root: Node, name: string): NodeList<Element> {
  let elements: Element[] = [];
  let asOf = -1;
  const now = (): Element[] => {
    if (asOf !== treeChanges.count) {
      elements = descendants(
        root,
        (element) => element.namespaceURI === XHTML && element.getAttribute('name') === name,
      );
      asOf = treeChanges.count;
    }
    return elements;
  };
  return liveNodeList({
    get length() {
      return now().length;
    },
    item: (index) => now()[index] ?? null,
  });
}

function classesOf(value: string): string[] {
  return value.split(/[\t\n\f\r ]+/).filter((name) => name !== '');
}
