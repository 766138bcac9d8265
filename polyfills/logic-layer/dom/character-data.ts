import { Node } from './node.ts';
import type { TextNode } from '../../view-layer/protocol.ts';
import type { Document } from './document.ts';

/** https://dom.spec.whatwg.org/#interface-characterdata */
abstract class CharacterData extends Node {
  #data: string;

  constructor(document: Document, data: string) {
    super(document);
    this.#data = `${data}`;
  }

  get data(): string {
    return this.#data;
  }

  set data(data: string) {
    this.#data = `${data ?? ''}`;
    if (this.viewId !== 0) {
      this.ownerDocument?.recorder.record({ do: 'text', id: this.viewId, text: this.#data });
    }
  }

  get length(): number {
    return this.#data.length;
  }

  override get nodeValue(): string {
    return this.#data;
  }

  override set nodeValue(data: string | null) {
    this.data = data ?? '';
  }

  override get textContent(): string {
    return this.#data;
  }

  override set textContent(data: string | null) {
    this.data = data ?? '';
  }

  appendData(data: string): void {
    this.data += data;
  }

  protected viewNode(kind: 'text' | 'comment'): TextNode {
    return { id: this.ownerDocument!.recorder.number(this), kind, text: this.#data };
  }
}

export class Text extends CharacterData {
  readonly nodeType = Node.TEXT_NODE;
  readonly nodeName = '#text';

  override toView(): TextNode {
    return this.viewNode('text');
  }

  override cloneNode(): Text {
    return new Text(this.ownerDocument!, this.data);
  }

  get wholeText(): string {
    return this.data;
  }
}

export class Comment extends CharacterData {
  readonly nodeType = Node.COMMENT_NODE;
  readonly nodeName = '#comment';

  override toView(): TextNode {
    return this.viewNode('comment');
  }

  override cloneNode(): Comment {
    return new Comment(this.ownerDocument!, this.data);
  }
}
