import type { Event } from '../events/event.ts';
import { createEvent } from '../events/legacy-init.ts';
import { reportError } from '../report-error.ts';
import { requireArguments } from '../web-idl/conversions.ts';
import { Attr } from './attr.ts';
import { attributeRecord } from './attribute-record.ts';
import { cloneNode } from './clone-node.ts';
import { Comment } from './comment.ts';
import { markCustom, runReactions } from './custom-element-reactions.ts';
import { isCustomElementName } from './custom-element-name.ts';
import { createCustomElement } from './custom-element-registry.ts';
import type { Document } from './document.ts';
import { DocumentFragment } from './document-fragment.ts';
import type { DocumentHost, ElementClass } from './document-host.ts';
import { Element } from './element.ts';
import { asciiLowercase, checkAttributeName, checkElementName, validateAndExtract } from './names.ts';
import { MATHML, SVG, XHTML } from './namespaces.ts';
import { checkNode, type Node } from './node.ts';
import type { NodeFilterInput } from './node-filter.ts';
import { NodeIterator } from './node-iterator.ts';
import { DOCUMENT } from './node-type.ts';
import { ProcessingInstruction } from './processing-instruction.ts';
import { Range } from './range.ts';
import { SearchedNode } from './searched-node.ts';
import { MathMLElement, SVGElement } from './svg-element.ts';
import { CDATASection, Text } from './text.ts';
import { adopt } from './tree-mutation.ts';
import { TreeWalker } from './tree-walker.ts';

/** The methods of https://dom.spec.whatwg.org/#interface-document that make nodes, and what walks over them. */
export abstract class CreatingDocument extends SearchedNode {
  abstract readonly host: DocumentHost;
  abstract readonly isPage: boolean;
  abstract get isHtml(): boolean;

  /** @throws {DOMException} InvalidCharacterError */
  createElement(localName: string, _options?: ElementCreationOptions): Element {
    const checked = checkElementName(`${localName}`);
    const name = this.isHtml ? asciiLowercase(checked) : checked;
    return this.#customElement(name, null) ?? this.make(name, this.isHtml ? XHTML : this.#namespace);
  }

  /** @throws {DOMException} InvalidCharacterError or NamespaceError */
  createElementNS(
    namespace: string | null,
    qualifiedName: string,
    _options?: ElementCreationOptions,
  ): Element {
    requireArguments('createElementNS', arguments.length, 2);
    const name = validateAndExtract(
      namespace === null ? null : `${namespace}`,
      `${qualifiedName}`,
      'element',
    );
    const custom = name.namespace === XHTML ? this.#customElement(name.localName, name.prefix) : undefined;
    return custom ?? this.make(name.localName, name.namespace, name.prefix);
  }

  createTextNode(data: string): Text {
    requireArguments('createTextNode', arguments.length, 1);
    return new Text(`${data}`, this.#document);
  }

  /** @throws {DOMException} NotSupportedError in HTML documents, InvalidCharacterError */
  createCDATASection(data: string): CDATASection {
    if (this.isHtml) {
      throw new DOMException('An HTML document has no CDATA sections.', 'NotSupportedError');
    }
    if (`${data}`.includes(']]>')) throw new DOMException('The data holds "]]>".', 'InvalidCharacterError');
    return new CDATASection(data, this.#document);
  }

  createComment(data: string): Comment {
    requireArguments('createComment', arguments.length, 1);
    return new Comment(`${data}`, this.#document);
  }

  /** @throws {DOMException} InvalidCharacterError */
  createProcessingInstruction(target: string, data: string): ProcessingInstruction {
    if (!/^[:A-Z_a-z\u00C0-\uFFFD][-:.\w\u00B7-\uFFFD]*$/.test(`${target}`) || `${data}`.includes('?>')) {
      throw new DOMException(
        `"${target}" can't be such a target, or the data ends it.`,
        'InvalidCharacterError',
      );
    }
    return new ProcessingInstruction(this.#document, `${target}`, `${data}`);
  }

  createDocumentFragment(): DocumentFragment {
    return new DocumentFragment(this.#document);
  }

  /** @throws {DOMException} InvalidCharacterError */
  createAttribute(localName: string): Attr {
    const checked = checkAttributeName(`${localName}`);
    const name = this.isHtml ? asciiLowercase(checked) : checked;
    return new Attr(this.#document, attributeRecord(null, null, name, ''), null);
  }

  /** @throws {DOMException} InvalidCharacterError or NamespaceError */
  createAttributeNS(namespace: string | null, qualifiedName: string): Attr {
    const {
      namespace: space,
      prefix,
      localName,
    } = validateAndExtract(namespace, `${qualifiedName}`, 'attribute');
    return new Attr(this.#document, attributeRecord(space, prefix, localName, ''), null);
  }

  /** @throws {DOMException} NotSupportedError */
  createEvent(name: string): Event {
    return createEvent(name);
  }

  createRange(): Range {
    return new Range(this.#document);
  }

  createTreeWalker(root: Node, whatToShow?: number, filter?: NodeFilterInput): TreeWalker {
    return new TreeWalker(checkNode(root), whatToShow, filter);
  }

  createNodeIterator(root: Node, whatToShow?: number, filter?: NodeFilterInput): NodeIterator {
    return new NodeIterator(checkNode(root), whatToShow, filter);
  }

  /** @throws {DOMException} NotSupportedError */
  importNode<T extends Node>(node: T, deep: boolean | { selfOnly?: boolean } = false): T {
    if (checkNode(node).nodeType === DOCUMENT || node.isShadowRoot) throw unsupported(node);
    const clone = cloneNode(node, this.#document, typeof deep === 'object' ? !deep?.selfOnly : Boolean(deep));
    runReactions();
    return clone;
  }

  /** @throws {DOMException} NotSupportedError or HierarchyRequestError */
  adoptNode<T extends Node>(node: T): T {
    if (checkNode(node).nodeType === DOCUMENT) throw unsupported(node);
    if (node.isShadowRoot) {
      throw new DOMException('A shadow root stays with its host.', 'HierarchyRequestError');
    }
    adopt(node, this.#document);
    runReactions();
    return node;
  }

  /** Makes an element of the right class without checking its name. */
  make(localName: string, namespace: string | null = XHTML, prefix: string | null = null): Element {
    const element = new (this.#classOf(localName, namespace))(this.#document, localName, namespace, prefix);
    if (namespace === XHTML && localName.includes('-') && isCustomElementName(localName)) {
      markCustom(element, 'undefined');
    }
    return element;
  }

  #classOf(localName: string, namespace: string | null): ElementClass {
    if (namespace === XHTML) return this.host.elementClass(localName);
    if (namespace === SVG) return SVGElement;
    return namespace === MATHML ? MathMLElement : Element;
  }

  get #document(): Document {
    return this as unknown as Document;
  }

  get #namespace(): string | null {
    return this.#document.contentType === 'application/xhtml+xml' ? XHTML : null;
  }

  #customElement(localName: string, prefix: string | null): Element | undefined {
    if (!localName.includes('-') || prefix !== null) return undefined;
    try {
      return createCustomElement(this.#document, localName);
    } catch (error) {
      reportError(error);
      const element = new (this.host.elementClass('unknown'))(this.#document, localName, XHTML, null);
      markCustom(element, 'failed');
      return element;
    }
  }
}

function unsupported({ nodeName }: Node): DOMException {
  return new DOMException(`A ${nodeName} can't be put into another document.`, 'NotSupportedError');
}
