import { childrenOf } from './child-list.ts';
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

/** The attribute by which the styles of a host's shadow tree find it in the view. */
export function hostAttribute(host: Element): readonly [string, string] {
  return [SHADOW_HOST, String(host.viewId)];
}

/** The CSS of a style element, which in a shadow tree holds for that tree. https://drafts.csswg.org/css-cascade-6/#scoped-styles */
export function shownText(text: Node, data: string): string {
  if (!shadowRoots.exist || text.parentElement?.localName !== 'style') return data;
  const root = rootOf(text) as ShadowRoot;
  if (!root.isShadowRoot) return data;
  const css = data
    .replaceAll(/:host\(([^()]*)\)/g, ':scope:is($1)')
    .replaceAll(/:host(?![\w-])/g, ':scope')
    .replaceAll(/::slotted\(([^()]*)\)/g, 'slot > :is($1)');
  return `@scope ([${SHADOW_HOST}="${root.host.viewId}"]) {${css}}`;
}
