import { dispatch } from '../../events/dispatch.ts';
import { PointerEvent } from '../../events/event-classes.ts';
import { isDisabled } from '../forms/disabled.ts';
import type { HTMLElement } from '../html-element.ts';

const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'fieldset']);
const clicking = new WeakSet<HTMLElement>();

/** https://html.spec.whatwg.org/multipage/interaction.html#dom-click */
export function click(element: HTMLElement): void {
  if (clicking.has(element) || (CONTROLS.has(element.localName) && isDisabled(element))) return;
  clicking.add(element);
  const view = element.ownerDocument?.defaultView ?? null;
  const event = new PointerEvent('click', { bubbles: true, cancelable: true, composed: true, view });
  try {
    dispatch(event, element);
  } finally {
    clicking.delete(element);
  }
}
