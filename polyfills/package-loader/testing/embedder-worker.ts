import { servePackages, type WorkerFetchEvent, type WorkerScope } from '../serve-packages.ts';

// A site's own service worker, with packages in one of its folders.
const scope = globalThis as unknown as WorkerScope;
servePackages(scope, '/miniapps/');
scope.addEventListener('fetch', (event) => {
  const { request } = event as WorkerFetchEvent;
  if (request.url.endsWith('/of-the-worker.txt')) {
    (event as WorkerFetchEvent).respondWith(Promise.resolve(new Response('worker')));
  }
});
