import type { BoundaryPoint } from './boundary-point.ts';
import { askView, rectsOf } from './layout-reads.ts';
import type { Node } from './node.ts';
import type { Range } from './range.ts';

/**
 * https://drafts.csswg.org/cssom-view/#dom-range-getboundingclientrect; no rectangle for a range outside of the page.
 *
 * @throws {DOMException} NotSupportedError where the host's page is not cross-origin isolated
 */
export function rectOfRange({ startPoint, endPoint }: Range): DOMRect | undefined {
  const end = endPoint.node.viewId;
  if (end === 0) return undefined;
  return rectsOf(
    askView(startPoint.node, 'range-rect', end, shownOffset(startPoint), shownOffset(endPoint)),
  )[0];
}

/** In the view there are only the children that it shows. */
function shownOffset({ node, offset }: BoundaryPoint): number {
  let shown = 0;
  let child: Node | null = node.treeFirst;
  if (child === null) return offset;
  for (let index = 0; index < offset && child !== null; index++) {
    if (child.viewId !== 0) shown++;
    child = child.treeNext;
  }
  return shown;
}
