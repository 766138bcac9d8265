const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** What lies in the top layer now. */
export function topLayer(document: Document): ReadonlySet<Element> {
  return new Set(document.querySelectorAll(TOP_LAYER));
}

/**
 * Are all parts of a modal dialog drawn, with nothing over them? What the dialog makes inert lets presses through though it is seen, so
 * whatever came into the top layer after it counts as lying over it.
 *
 * @param host whose shadow tree the dialog is in
 * @param before what lay in the top layer before
 */
export function isInSight(
  host: Element & { readonly shadowRoot: ShadowRoot | null },
  parts: readonly Element[],
  before: ReadonlySet<Element>,
): boolean {
  const { ownerDocument } = host;
  if (!host.isConnected || [...topLayer(ownerDocument)].some((element) => !before.has(element))) return false;
  const root = host.getRootNode() as Document | ShadowRoot;
  return parts.every((part) => {
    if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { x, y, width, height } = part.getBoundingClientRect();
    const [left, edge] = [x + width / 2, Math.min(height / 2, 16)];
    // Its first line and its last: what is asked may stand at the end.
    return [y + edge, y + height - edge].every((top) => {
      const inner = host.shadowRoot?.elementFromPoint(left, top) ?? null;
      return root.elementFromPoint(left, top) === host && part.contains(inner);
    });
  });
}
