import { AbstractRange } from './abstract-range.ts';
import type { Node } from './node.ts';
import { ATTRIBUTE, DOCUMENT_TYPE } from './node-type.ts';

interface Ends {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** https://dom.spec.whatwg.org/#interface-staticrange */
export class StaticRange extends AbstractRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  /** @throws {DOMException} InvalidNodeTypeError for a doctype or an attribute */
  constructor({ startContainer, startOffset, endContainer, endOffset }: Ends) {
    super();
    for (const { nodeType, nodeName } of [startContainer, endContainer]) {
      if (nodeType === DOCUMENT_TYPE || nodeType === ATTRIBUTE) {
        throw new DOMException(`A range can't have its end at this ${nodeName}.`, 'InvalidNodeTypeError');
      }
    }
    this.startContainer = startContainer;
    this.startOffset = startOffset;
    this.endContainer = endContainer;
    this.endOffset = endOffset;
  }

  get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }

  override get [Symbol.toStringTag](): string {
    return 'StaticRange';
  }
}
