/** A rectangle in CSS pixels; sides of 0 or less have no area. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How much of a widget is inside the part of the host that people see, from 0 (nothing) to 1 (all of it). What has no
 * area, or no number, is not seen.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function visibleFraction(widget: Rectangle, viewport: Rectangle): number {
  const area = Math.max(0, widget.width) * Math.max(0, widget.height);
  const width = overlap(widget.x, widget.width, viewport.x, viewport.width);
  const height = overlap(widget.y, widget.height, viewport.y, viewport.height);
  const fraction = (width * height) / area;
  return Number.isFinite(fraction) ? Math.min(1, fraction) : 0;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
}
