import { childrenOf } from './child-list.ts';
import { scopedCss } from './css/scoped-css.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { ELEMENT } from './node-type.ts';
import type { ShadowRoot } from './shadow-root.ts';
import { assignedTo, isSlot, shadowRoots } from './slots.ts';
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

const SHADOW_HOST = 'data-shadow-host';
/** Of a host: the numbers of the sheets that its shadow tree adopts. */
export const ADOPTED_SHEETS = 'data-adopted-sheets';

/** The attributes by which the styles of a host's shadow tree find it in the view. */
export function hostAttributes(host: Element): (readonly [string, string])[] {
  const adopted = host.shadow?.adoptedNumbers;
  return [[SHADOW_HOST, String(host.viewId)], ...(adopted ? [[ADOPTED_SHEETS, adopted] as const] : [])];
}

/** A text as the view has it: that of a style element is CSS. */
export function shownText(text: Node, data: string): string {
  const style = shadowRoots.exist ? text.parentElement : null;
  return style?.localName === 'style' ? cssShownFor(style, data) : data;
}

/** The CSS of a style element, which in a shadow tree holds for that tree. */
export function cssShownFor(style: Element, css: string): string {
  const root = rootOf(style) as ShadowRoot;
  return root.isShadowRoot ? scopedCss(css, `[${SHADOW_HOST}="${root.host.viewId}"]`) : css;
}
