import { fire } from '../../events/dispatch.ts';
import { FocusEvent } from '../../events/event-classes.ts';
import type { Document } from '../document.ts';
import type { Element } from '../element.ts';
import { descendants } from '../html-collection.ts';
import type { Node } from '../node.ts';
import { parseInteger } from './reflect.ts';

const FOCUSABLE = new Set(['button', 'select', 'textarea', 'summary', 'iframe']);
const focused = new WeakMap<Document, Element>();

/** https://html.spec.whatwg.org/multipage/interaction.html#dom-documentorshadowroot-activeelement */
export function activeElement(document: Document): Element | null {
  const element = focused.get(document);
  return element?.isConnected ? element : (document.body ?? document.documentElement);
}

/** The focus moved in the view; false when scripts know that already. */
export function focusMoved(document: Document, target: Node, gained: boolean): boolean {
  const has = focused.get(document) === target;
  if (gained) focused.set(document, target as Element);
  else if (has) focused.delete(document);
  return gained !== has;
}

/** https://html.spec.whatwg.org/multipage/interaction.html#focusable-area, as far as it doesn't depend on rendering. */
export function isFocusable(element: Element): boolean {
  const { localName } = element;
  if (!element.isConnected || isDisabled(element) || element.closest('[inert]') !== null) return false;
  if (parseInteger(element.getAttribute('tabindex') ?? '') !== undefined) return true;
  if (localName === 'a' || localName === 'area') return element.hasAttribute('href');
  if (localName === 'input') return element.getAttribute('type')?.toLowerCase() !== 'hidden';
  if (localName === 'audio' || localName === 'video') return element.hasAttribute('controls');
  return (
    FOCUSABLE.has(localName) ||
    /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'no')
  );
}

/** Focuses where the view can, and tells scripts at once, as the platform does. */
export function focus(element: Element): void {
  const document = element.ownerDocument!;
  if (!isFocusable(element) || activeElement(document) === element) return;
  document.recorder.record({ do: 'focus', id: element.viewId });
  if (!isFocusedInView(document, element)) return;
  const old = focused.get(document);
  if (old?.isConnected) leave(old, element);
  focused.set(document, element);
  for (const type of ['focus', 'focusin']) fireFocus(type, element, old ?? null);
}

/**
 * Once, when the page is shown; the view leaves the attribute out, since it would take the focus from the host.
 * https://html.spec.whatwg.org/multipage/interaction.html#the-autofocus-attribute
 */
export function autofocus(document: Document): void {
  if (focused.has(document)) return;
  // Each page begins with this, and most need no selectors.
  const wanted = descendants(document, (element) => element.hasAttribute('autofocus')).find(isFocusable);
  if (wanted !== undefined) focus(wanted);
}

export function blur(element: Element): void {
  const document = element.ownerDocument!;
  if (focused.get(document) !== element || !element.isConnected) return;
  document.recorder.record({ do: 'blur', id: element.viewId });
  leave(element, null);
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-fe-disabled for what may have the focus */
function isDisabled(element: Element): boolean {
  return (
    ['button', 'input', 'select', 'textarea'].includes(element.localName) && element.matches(':disabled')
  );
}

function leave(element: Element, next: Element | null): void {
  focused.delete(element.ownerDocument!);
  for (const type of ['blur', 'focusout']) fireFocus(type, element, next);
}

function fireFocus(type: string, target: Element, relatedTarget: Element | null): void {
  const view = target.ownerDocument!.defaultView;
  const bubbles = type.startsWith('focus') && type !== 'focus';
  fire(new FocusEvent(type, { bubbles, composed: true, relatedTarget, view }), target);
}

/** Where the view can't be asked, or isn't shown yet, it is believed to have obeyed. */
function isFocusedInView(document: Document, element: Element): boolean {
  if (document.visibilityState === 'hidden') return true;
  try {
    return document.recorder.call('window', 0, 'activeElement')[0] === element.viewId;
  } catch {
    return true;
  }
}
