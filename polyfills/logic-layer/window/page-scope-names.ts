/** Names that a page's scripts have as variables of their own; those of `window` that don't change by themselves. */
export const PAGE_SCOPE = [
  ...([
    'page',
    'document',
    'window',
    'self',
    'location',
    'history',
    'sessionStorage',
    'top',
    'parent',
  ] as const),
  ...([
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'customElements',
    'getComputedStyle',
    'matchMedia',
  ] as const),
  ...([
    'scrollTo',
    'scrollBy',
    'scroll',
    'createImageBitmap',
    'getSelection',
    'requestIdleCallback',
    'cancelIdleCallback',
  ] as const),
] as const;
