import type { Position } from './template-error.ts';

export interface MarkupText {
  readonly type: 'text';
  readonly text: string;
  readonly at: Position;
}

export interface MarkupAttribute {
  /** As it is written, in upper and lower case. */
  readonly name: string;
  readonly value: string;
  readonly at: Position;
  /** Of the value. */
  readonly valueAt: Position;
}

export interface MarkupElement {
  readonly type: 'element';
  /** As it is written. */
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
  readonly children: readonly MarkupNode[];
  readonly at: Position;
}

export type MarkupNode = MarkupText | MarkupElement;

export function attributeOf(element: MarkupElement, name: string): MarkupAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}
