/**
 * What a server sends with every file of the super app. The first two isolate the page from other origins, which gives
 * it the shared memory that the logic layer and the view talk through; the third lets its own frames load it.
 */
export const SERVE_HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
