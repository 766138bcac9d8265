import { AbstractRange } from './abstract-range.ts';
import { Attr } from './attr.ts';
import { CharacterData } from './character-data.ts';
import { Comment } from './comment.ts';
import { CustomElementRegistry, SHARED_DEFINITIONS } from './custom-element-registry.ts';
import { Document } from './document.ts';
import { DocumentFragment } from './document-fragment.ts';
import { DocumentType } from './document-type.ts';
import { DOMImplementation } from './dom-implementation.ts';
import { DOMParser } from './dom-parser.ts';
import { DomEventTarget } from './dom-event-target.ts';
import { DOMStringMap } from './dataset.ts';
import { Element } from './element.ts';
import { HTMLCollection } from './html-collection.ts';
import { HTMLSlotElement } from './html-slot-element.ts';
import { HTMLTemplateElement } from './html-template-element.ts';
import { MutationObserver } from './mutation-observer.ts';
import { MutationRecord } from './mutation-record.ts';
import { NamedNodeMap } from './named-node-map.ts';
import { Node } from './node.ts';
import { NodeFilter } from './node-filter.ts';
import { NodeIterator } from './node-iterator.ts';
import { NodeList } from './node-list.ts';
import { ProcessingInstruction } from './processing-instruction.ts';
import { Range } from './range.ts';
import { defineRelLists } from './rel-list.ts';
import { HTML_INTERFACES } from './html-elements.ts';
import { StaticRange } from './static-range.ts';
import { ShadowRoot } from './shadow-root.ts';
import { MathMLElement, SVGElement } from './svg-element.ts';
import { CDATASection, Text } from './text.ts';
import { DOMTokenList } from './token-list.ts';
import { TreeWalker } from './tree-walker.ts';
import { XMLSerializer } from './xml-serializer.ts';

defineRelLists(HTML_INTERFACES);
Object.defineProperty(DomEventTarget, 'name', { value: 'EventTarget', configurable: true });

/** What the DOM Standard, and the parts of HTML that are in this folder, put into the global scope. */
export const CORE_INTERFACES: Readonly<Record<string, unknown>> = {
  ...{
    EventTarget: DomEventTarget,
    Attr,
    CDATASection,
    CharacterData,
    Comment,
    CustomElementRegistry,
    Document,
    DocumentFragment,
  },
  ...{ DocumentType, DOMImplementation, DOMParser, DOMStringMap, DOMTokenList, Element, HTMLCollection },
  ...{ HTMLDocument: Document, HTMLSlotElement, HTMLTemplateElement, MathMLElement, MutationObserver },
  ...{ MutationRecord, NamedNodeMap, Node, NodeFilter, NodeIterator, NodeList, ProcessingInstruction },
  ...{
    AbstractRange,
    Range,
    ShadowRoot,
    StaticRange,
    SVGElement,
    Text,
    TreeWalker,
    XMLDocument: Document,
    XMLSerializer,
  },
  customElements: SHARED_DEFINITIONS,
};
