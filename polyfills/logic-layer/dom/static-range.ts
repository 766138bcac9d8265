import { AbstractRange } from './abstract-range.ts';
import type { Node } from './node.ts';
import { ATTRIBUTE, DOCUMENT_TYPE } from './node-type.ts';

interface Ends {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** https://dom.spec.whatwg.org/#interface-staticrange; its ends may be anywhere, and stay where they are. */
export class StaticRange extends AbstractRange {
  /** @throws {DOMException} InvalidNodeTypeError for a doctype or an attribute */
  constructor({ startContainer, startOffset, endContainer, endOffset }: Ends) {
    for (const { nodeType, nodeName } of [startContainer, endContainer]) {
      if (nodeType === DOCUMENT_TYPE || nodeType === ATTRIBUTE) {
        throw new DOMException(`A range can't have its end at this ${nodeName}.`, 'InvalidNodeTypeError');
      }
    }
    super({ node: startContainer, offset: startOffset }, { node: endContainer, offset: endOffset });
  }

  override get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }

  override get [Symbol.toStringTag](): string {
    return 'StaticRange';
  }
}
