import { Comment, Text } from './character-data.ts';
import { Document, DocumentFragment } from './document.ts';
import { Element } from './element.ts';
import {
  FocusEvent,
  InputEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  SubmitEvent,
  TouchEvent,
  UIEvent,
  WheelEvent,
} from './events.ts';
import * as elements from './html-elements.ts';
import { Node } from './node.ts';

const { HTMLElement, HTMLAnchorElement, HTMLButtonElement, HTMLFormElement, HTMLInputElement } = elements;
const { HTMLOptionElement, HTMLSelectElement, HTMLTemplateElement, HTMLTextAreaElement } = elements;

/** Makes the interfaces known by name, for `instanceof` and for scripts that make events. */
export function exposeDomInterfaces(): void {
  const interfaces = {
    ...{ Node, Text, Comment, Element, Document, DocumentFragment, HTMLElement, HTMLAnchorElement },
    ...{ HTMLButtonElement, HTMLFormElement, HTMLInputElement, HTMLOptionElement, HTMLSelectElement },
    ...{ HTMLTemplateElement, HTMLTextAreaElement },
    ...{
      FocusEvent,
      InputEvent,
      KeyboardEvent,
      MouseEvent,
      PointerEvent,
      SubmitEvent,
      TouchEvent,
      UIEvent,
      WheelEvent,
    },
  };
  for (const [name, value] of Object.entries(interfaces)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
