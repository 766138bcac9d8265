import { childrenOf } from './child-list.ts';
import { hostSelectors } from './css/host-selectors.ts';
import type { Element } from './element.ts';
import { descendants } from './html-collection.ts';
import type { HTMLSlotElement } from './html-slot-element.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { assignedTo, isSlot, shadowRoots, slotsIn } from './slots.ts';
import { rootOf } from './tree.ts';

/**
 * What the view shows is the flat tree (https://drafts.csswg.org/css-scoping/#flattening): the view has no shadow roots,
 * since what happens inside one escapes who listens outside of it.
 */
export function flatChildren(parent: Node): Node[] {
  if (shadowRoots.exist && parent.nodeType === ELEMENT) {
    const { shadow } = parent as Element;
    if (shadow !== null) return childrenOf(shadow);
    if (isSlot(parent)) {
      const assigned = assignedTo(parent);
      if (assigned.length > 0) return assigned;
    }
  }
  return childrenOf(parent);
}

/** Whether the view shows the children of this parent where they are. */
export function showsChildren(parent: Node): boolean {
  if (!shadowRoots.exist) return true;
  return (parent as Element).shadow == null && !(isSlot(parent) && assignedTo(parent).length > 0);
}

/** Marks hosts in the view; their shadow trees begin below them. */
const HOST = 'data-shadow-host';
/** Of hosts, and of slots that show nodes of a shadow tree: that tree's host's number, and the sheets that it adopts. */
const TREE = 'data-shadow-tree';

/** The attributes by which the styles of a host's shadow tree find it in the view. */
export function hostAttributes(host: Element): (readonly [string, string])[] {
  return [[HOST, ''], treeAttribute(host.shadow!)];
}

/** The attribute of a slot by which the styles of the tree that its nodes are of find them; none for those of a document. */
export function slotAttributes(slot: Element): (readonly [string, string])[] {
  const [node] = assignedTo(slot as HTMLSlotElement);
  const root = node && (rootOf(node) as ShadowRoot);
  return root?.isShadowRoot ? [treeAttribute(root)] : [];
}

function treeAttribute({ host, adoptedTokens }: ShadowRoot): readonly [string, string] {
  return [TREE, `${host.viewId} ${adoptedTokens}`];
}

/** A shadow tree adopts other sheets than before. */
export function adoptedOthers(root: ShadowRoot): void {
  const { host, nodeDocument } = root;
  const tell = (element: Element, attributes: readonly (readonly [string, string])[]): void => {
    for (const [name, value] of attributes)
      nodeDocument.recorder.record({ do: 'attribute', id: element.viewId, name, value });
  };
  if (host.viewId === 0) return;
  tell(host, hostAttributes(host));
  for (const { shadow } of descendants(root, (element) => element.shadow !== null)) {
    for (const slot of slotsIn(shadow!)) if (slot.viewId !== 0) tell(slot, slotAttributes(slot));
  }
}

/**
 * The CSS of a shadow tree as it holds in the flat tree: neither in the trees of hosts inside nor deep in what slots show,
 * but in what is slotted into hosts inside.
 *
 * @param token of the tree, or of a sheet that trees adopt
 */
export function cssOfTree(css: string, token: string): string {
  return (
    `@scope ([${TREE}~="${token}"]) to (:scope [${HOST}] > *, :scope slot[${TREE}] > * > *) ` +
    `{${hostSelectors(css, `:scope:where([${HOST}])`)}}`
  );
}

/** A text as the view has it: that of a style element is CSS. */
export function shownText(text: Node, data: string): string {
  const style = shadowRoots.exist ? text.parentElement : null;
  return style?.localName === 'style' ? cssShownFor(style, data) : data;
}

/** The CSS of a style element, which in a shadow tree holds for that tree. */
export function cssShownFor(style: Element, css: string): string {
  const root = rootOf(style) as ShadowRoot;
  return root.isShadowRoot ? cssOfTree(css, `${root.host.viewId}`) : css;
}
