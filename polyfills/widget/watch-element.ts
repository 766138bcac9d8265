import type { VisibilityThresholds } from '@miniapp-tests/spec/widget/widget-action';

/** Between touching the edge and being seen. */
const LITTLE = 1e-6;

export interface ElementWatch {
  /** The fraction that is seen, from 0 to 1: however many scrolling boxes it is in. */
  seen(fraction: number): void;
  /** In CSS pixels. */
  resized(size: { readonly width: number; readonly height: number }): void;
}

/**
 * Tells how much of an element is seen, when it crosses a threshold, and its size.
 *
 * @see https://w3c.github.io/IntersectionObserver/
 */
export function watchElement(
  element: Element,
  { shown, hidden }: VisibilityThresholds,
  watch: ElementWatch,
  signal: AbortSignal,
): void {
  const threshold = [...new Set([0, shown, hidden].flatMap((at) => [at, Math.min(1, at + LITTLE)]))];
  const intersections = new IntersectionObserver(
    (entries) => watch.seen(entries.at(-1)?.intersectionRatio ?? 0),
    { threshold: threshold.sort((a, b) => a - b) },
  );
  const sizes = new ResizeObserver((entries) => {
    const { width, height } = entries.at(-1)?.contentRect ?? element.getBoundingClientRect();
    watch.resized({ width, height });
  });
  intersections.observe(element);
  sizes.observe(element);
  signal.addEventListener('abort', () => {
    intersections.disconnect();
    sizes.disconnect();
  });
}
