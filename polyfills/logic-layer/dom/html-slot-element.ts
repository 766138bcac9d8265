import type { ElementNode } from '../../view-layer/protocol.ts';
import { toDictionary } from '../web-idl/conversions.ts';
import type { Element } from './element.ts';
import { slotAttributes } from './flat-tree.ts';
import { HTMLElement } from './html-element.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import { signalSlotChange } from './slot-signals.ts';
import { assignedTo, isSlot, isSlottable } from './slots.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { rootOf } from './tree.ts';

/** https://html.spec.whatwg.org/multipage/scripting.html#the-slot-element */
export class HTMLSlotElement extends HTMLElement {
  /** What `assign` was given. */
  assignedByHand: readonly Node[] = [];

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(value: string) {
    this.setAttribute('name', value);
  }

  assignedNodes(options?: AssignedNodesOptions): Node[] {
    return toDictionary(options).flatten ? flattened(this) : assignedTo(this);
  }

  assignedElements(options?: AssignedNodesOptions): Element[] {
    return this.assignedNodes(options).filter((node) => node.nodeType === ELEMENT) as Element[];
  }

  assign(...nodes: Node[]): void {
    this.assignedByHand = [...new Set(nodes)];
    signalSlotChange(this);
  }

  override toView(): ElementNode {
    const view = super.toView();
    return { ...view, attributes: [...view.attributes, ...slotAttributes(this)] };
  }

  override get [Symbol.toStringTag](): string {
    return 'HTMLSlotElement';
  }
}

/** https://dom.spec.whatwg.org/#find-flattened-slotables */
function flattened(slot: HTMLSlotElement): Node[] {
  if (!(rootOf(slot) as ShadowRoot).isShadowRoot) return [];
  const assigned = assignedTo(slot);
  const nodes: Node[] = [];
  if (assigned.length === 0) {
    for (let child = slot.treeFirst; child !== null; child = child.treeNext) {
      if (isSlottable(child)) nodes.push(child);
    }
  } else nodes.push(...assigned);
  return nodes.flatMap((node) =>
    isSlot(node) && (rootOf(node) as ShadowRoot).isShadowRoot ? flattened(node) : [node],
  );
}
