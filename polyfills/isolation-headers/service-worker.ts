import { isolationHeaders, type IsolationOptions } from './isolation-headers.ts';

/**
 * The text of a service worker that adds the headers to what the site's own server sends, for hosts where no header can be set. Put it
 * beside the page, as it rules over what is at its own address and below, and let the page call `isolate` (isolate.ts).
 *
 * @throws {TypeError} for a source that is none
 */
export function serviceWorkerScript(options?: IsolationOptions): string {
  return `'use strict';
const HEADERS = ${JSON.stringify(isolationHeaders(options), null, 2)};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return;
  // A request that developer tools make; anything but the browser itself would fail with it.
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(fetch(request).then(withHeaders));
});

function withHeaders(response) {
  // A redirect that the browser follows itself, or an error.
  if (response.status === 0 || response.type === 'error') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  const { body, status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}
`;
}
