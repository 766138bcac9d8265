import { elementsByClassName, elementsByTagName, elementsByTagNameNS } from './elements-by.ts';
import type { HTMLCollection } from './html-collection.ts';
import { ParentNode } from './parent-node.ts';

/** What documents and elements have for finding elements in them, and fragments don't. */
export abstract class SearchedNode extends ParentNode {
  getElementsByTagName(qualifiedName: string): HTMLCollection {
    return elementsByTagName(this, qualifiedName);
  }

  getElementsByTagNameNS(namespace: string | null, localName: string): HTMLCollection {
    return elementsByTagNameNS(this, namespace, localName);
  }

  getElementsByClassName(classNames: string): HTMLCollection {
    return elementsByClassName(this, classNames);
  }
}
