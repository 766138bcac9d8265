import type { TextNode } from '../../view-layer/protocol.ts';
import { CharacterData } from './character-data.ts';
import type { Document } from './document.ts';
import { PROCESSING_INSTRUCTION } from './node-type.ts';

/** https://dom.spec.whatwg.org/#interface-processinginstruction; in the view it is a comment. */
export class ProcessingInstruction extends CharacterData {
  readonly #target: string;

  constructor(document: Document, target: string, data: string) {
    if (typeof target !== 'string') throw new TypeError('Illegal constructor');
    super(document, data);
    this.#target = target;
  }

  get nodeKind(): number {
    return PROCESSING_INSTRUCTION;
  }

  get kindName(): string {
    return this.#target;
  }

  get target(): string {
    return this.#target;
  }

  override toView(): TextNode {
    return { ...super.toView(), kind: 'comment' };
  }

  override cloneAlone(document: Document): ProcessingInstruction {
    return new ProcessingInstruction(document, this.#target, this.data);
  }

  get [Symbol.toStringTag](): string {
    return 'ProcessingInstruction';
  }
}
