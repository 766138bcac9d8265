export type ScrollAxis = 'horizontal' | 'vertical';

/**
 * Who moves when a person swipes over a widget: along the host's own axis always the host, so that no long list in a
 * widget holds its surface fast; across it the widget, if it has something to scroll (ERRATA.md, W8).
 *
 * @see https://w3c.github.io/miniapp-widget/req/#components
 */
export function scrollOwner(
  gesture: ScrollAxis,
  hostAxis: ScrollAxis,
  canWidgetScroll: boolean,
): 'host' | 'widget' {
  return gesture !== hostAxis && canWidgetScroll ? 'widget' : 'host';
}
