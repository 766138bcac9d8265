import type { Document } from './document.ts';
import type { Element } from './element.ts';

/** Which element has captured which pointer, as scripts were told. */
const captured = new WeakMap<Document, Map<number, Element>>();

/**
 * Puts the capture of pointers on a prototype: the view captures.
 * https://w3c.github.io/pointerevents/#extensions-to-the-element-interface
 */
export function definePointerCapture(prototype: object): void {
  const members = {
    /** @throws {DOMException} InvalidStateError for an element outside of the document */
    setPointerCapture(this: Element, pointer: number): void {
      if (!this.isConnected) {
        throw new DOMException('The element is not in the document.', 'InvalidStateError');
      }
      const document = this.nodeDocument;
      if (!captured.has(document)) captured.set(document, new Map());
      captured.get(document)!.set(Number(pointer), this);
      record(this, 'setPointerCapture', pointer);
    },
    releasePointerCapture(this: Element, pointer: number): void {
      if (!hasCaptured(this, pointer)) return;
      captured.get(this.nodeDocument)?.delete(Number(pointer));
      record(this, 'releasePointerCapture', pointer);
    },
    hasPointerCapture(this: Element, pointer: number): boolean {
      return hasCaptured(this, pointer);
    },
  };
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
}

/** The view tells that a pointer is free again. */
export function pointerReleased(document: Document, pointer: unknown): void {
  captured.get(document)?.delete(Number(pointer));
}

function hasCaptured(element: Element, pointer: number): boolean {
  return captured.get(element.nodeDocument)?.get(Number(pointer)) === element;
}

function record(
  element: Element,
  name: 'setPointerCapture' | 'releasePointerCapture',
  pointer: number,
): void {
  const { viewId: id, nodeDocument } = element;
  if (id !== 0) nodeDocument.recorder.record({ do: 'property', id, name, value: Number(pointer) | 0 });
}
