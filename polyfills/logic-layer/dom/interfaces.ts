import { Comment, Text } from './character-data.ts';
import { Document, DocumentFragment } from './document.ts';
import { Element } from './element.ts';
import * as elements from './html-elements.ts';
import { Node } from './node.ts';

class UIEvent extends Event {}
class MouseEvent extends UIEvent {}
class PointerEvent extends MouseEvent {}
class KeyboardEvent extends UIEvent {}
class InputEvent extends UIEvent {}
class FocusEvent extends UIEvent {}
class SubmitEvent extends Event {}

const EVENTS = { UIEvent, MouseEvent, PointerEvent, KeyboardEvent, InputEvent, FocusEvent, SubmitEvent };
const { HTMLElement, HTMLAnchorElement, HTMLButtonElement, HTMLFormElement, HTMLInputElement } = elements;
const { HTMLOptionElement, HTMLSelectElement, HTMLTemplateElement, HTMLTextAreaElement } = elements;

/** Makes the interfaces known by name, for `instanceof` and for scripts that make events. */
export function exposeDomInterfaces(): void {
  const interfaces = {
    ...{ Node, Text, Comment, Element, Document, DocumentFragment, HTMLElement, HTMLAnchorElement },
    ...{ HTMLButtonElement, HTMLFormElement, HTMLInputElement, HTMLOptionElement, HTMLSelectElement },
    ...{ HTMLTemplateElement, HTMLTextAreaElement },
    ...EVENTS,
  };
  for (const [name, value] of Object.entries(interfaces)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
