// The whole of a service worker that serves packages: bundle it into one file and give its address to `openPackage`.
import { servePackages, type WorkerScope } from './serve-packages.ts';

/** What is used of a service worker's life. */
interface WholeWorkerScope extends WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const scope = globalThis as unknown as WholeWorkerScope;
servePackages(scope);
scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  (event as Event & { waitUntil(done: Promise<void>): void }).waitUntil(scope.clients.claim());
});
