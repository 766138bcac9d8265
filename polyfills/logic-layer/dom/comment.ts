import { CharacterData } from './character-data.ts';
import { currentDocument } from './current-document.ts';
import type { Document } from './document.ts';
import { COMMENT } from './node-type.ts';

/** https://dom.spec.whatwg.org/#interface-comment */
export class Comment extends CharacterData {
  constructor(data = '', document: Document = currentDocument()) {
    super(document, `${data}`);
  }

  get nodeKind(): number {
    return COMMENT;
  }

  get kindName(): string {
    return '#comment';
  }

  override cloneAlone(document: Document): Comment {
    return new Comment(this.data, document);
  }

  get [Symbol.toStringTag](): string {
    return 'Comment';
  }
}
