import type { Element } from './element.ts';
import type { HTMLSlotElement } from './html-slot-element.ts';
import { XHTML } from './namespaces.ts';
import type { Node } from './node.ts';
import { ELEMENT, TEXT } from './node-type.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { signalSlotChange } from './slot-signals.ts';
import { following, rootOf } from './tree.ts';

/** Documents without shadow roots need no search for slots. */
export const shadowRoots = { exist: false };

export function shadowRootsExist(): void {
  shadowRoots.exist = true;
}

/** https://dom.spec.whatwg.org/#find-a-slot for a node of a host; null without one, or when the root is closed. */
export function openSlotOf(node: Node): Element | null {
  const slot = slotOf(node);
  return slot !== null && (rootOf(slot) as ShadowRoot).mode === 'open' ? slot : null;
}

/** The slot that shows the node. */
export function slotOf(node: Node): HTMLSlotElement | null {
  if (!shadowRoots.exist) return null;
  const shadow = (node.treeParent as Element | null)?.shadow;
  return shadow && isSlottable(node) ? findSlot(shadow, node) : null;
}

function findSlot(shadow: ShadowRoot, node: Node): HTMLSlotElement | null {
  if (shadow.slotAssignment === 'manual') {
    return slotsIn(shadow).find((slot) => slot.assignedByHand.includes(node)) ?? null;
  }
  return slotNamed(shadow, slotName(node));
}

function slotNamed(shadow: ShadowRoot, name: string): HTMLSlotElement | null {
  return slotsIn(shadow).find((slot) => slot.name === name) ?? null;
}

/** https://dom.spec.whatwg.org/#find-slotables */
export function assignedTo(slot: HTMLSlotElement): Node[] {
  const shadow = rootOf(slot) as ShadowRoot;
  if (!shadow.isShadowRoot) return [];
  if (shadow.slotAssignment === 'manual') {
    return slot.assignedByHand.filter((node) => node.treeParent === shadow.host);
  }
  if (slotNamed(shadow, slot.name) !== slot) return [];
  const nodes: Node[] = [];
  for (let child = shadow.host.treeFirst; child !== null; child = child.treeNext) {
    if (isSlottable(child) && slotName(child) === slot.name) nodes.push(child);
  }
  return nodes;
}

export function slotsAfterInsertion(node: Node, parent: Node): void {
  if (!shadowRoots.exist) return;
  const slot = slotOf(node);
  if (slot !== null) signalSlotChange(slot);
  signalSlotsIn(node, parent);
  refresh(node, parent);
}

export function slotsAfterRemoval(node: Node, parent: Node): void {
  if (!shadowRoots.exist) return;
  const shadow = (parent as Element).shadow;
  const slot = shadow && isSlottable(node) ? findSlot(shadow, node) : null;
  if (slot !== null && slot !== undefined) signalSlotChange(slot);
  refresh(node, parent);
  const root = rootOf(parent) as ShadowRoot;
  if (!root.isShadowRoot) return;
  for (const gone of slotsIn(node)) {
    for (let child = root.host.treeFirst; child !== null; child = child.treeNext) {
      if (isSlottable(child) && slotName(child) === gone.name) {
        signalSlotChange(gone);
        break;
      }
    }
  }
}

function signalSlotsIn(node: Node, parent: Node): void {
  const root = rootOf(parent) as ShadowRoot;
  if (root.isShadowRoot)
    for (const slot of slotsIn(node)) if (assignedTo(slot).length > 0) signalSlotChange(slot);
  if (isSlot(parent) && root.isShadowRoot && assignedTo(parent).length === 0) signalSlotChange(parent);
}

/** `slot` of a host's child or `name` of a slot has changed. */
export function slotsAfterAttribute(
  element: Element,
  attribute: 'slot' | 'name',
  old: string | null,
  value: string | null,
): void {
  if (!shadowRoots.exist || (old ?? '') === (value ?? '')) return;
  if (attribute === 'name') {
    if (!isSlot(element)) return;
    if (assignedTo(element).length > 0) signalSlotChange(element);
    const root = rootOf(element) as ShadowRoot;
    if (root.isShadowRoot) showAnew(root.host);
    return;
  }
  const shadow = (element.treeParent as Element | null)?.shadow;
  if (!shadow) return;
  for (const name of [old, value]) {
    const slot = slotNamed(shadow, name ?? '');
    if (slot !== null) signalSlotChange(slot);
  }
  showAnew(element.treeParent as Element);
}

/** A child of a host, or a tree with slots, has come or gone. */
function refresh(node: Node, parent: Node): void {
  if ((parent as Element).shadow) showAnew(parent as Element);
  const root = rootOf(parent) as ShadowRoot;
  if (root.isShadowRoot && slotsIn(node).length > 0) showAnew(root.host);
}

/** Shows a host anew whose slots hold something else than before. */
function showAnew(host: Element): void {
  if (host.viewId !== 0) host.nodeDocument.recorder.slotsChanged(host);
}

export function slotsIn(root: Node): HTMLSlotElement[] {
  const slots: HTMLSlotElement[] = [];
  for (let node: Node | null = root; node !== null; node = following(node, root)) {
    if (isSlot(node)) slots.push(node);
  }
  return slots;
}

export function isSlot(node: Node): node is HTMLSlotElement {
  const { localName, namespaceURI } = node as Element;
  return node.nodeType === ELEMENT && localName === 'slot' && namespaceURI === XHTML;
}

export function isSlottable(node: Node): boolean {
  return node.nodeType === ELEMENT || node.nodeType === TEXT;
}

function slotName(node: Node): string {
  return node.nodeType === ELEMENT ? (node as Element).slot : '';
}
