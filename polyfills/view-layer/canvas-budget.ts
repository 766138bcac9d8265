/** Pixels of one canvas. */
export const CANVAS_PIXELS = 16_000_000;
/** Pixels of all canvases of a page together. */
export const PAGE_CANVAS_PIXELS = 32_000_000;
