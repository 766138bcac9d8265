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
import { HTMLAnchorElement } from './html-anchor-element.ts';
import { HTMLButtonElement } from './html-button-element.ts';
import { HTMLElement } from './html-element.ts';
import { HTMLFormElement } from './html-form-element.ts';
import { HTMLInputElement } from './html-input-element.ts';
import { HTMLOptionElement } from './html-option-element.ts';
import { HTMLSelectElement } from './html-select-element.ts';
import { HTMLTemplateElement } from './html-template-element.ts';
import { HTMLTextAreaElement } from './html-text-area-element.ts';
import { Node } from './node.ts';
import { SVGElement } from './svg-element.ts';

/** Makes the interfaces known by name, for `instanceof` and for scripts that make events. */
export function exposeDomInterfaces(): void {
  const interfaces = {
    ...{ Node, Text, Comment, Element, Document, DocumentFragment, HTMLElement, HTMLAnchorElement },
    ...{ HTMLButtonElement, HTMLFormElement, HTMLInputElement, HTMLOptionElement, HTMLSelectElement },
    ...{ HTMLTemplateElement, HTMLTextAreaElement, SVGElement },
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
