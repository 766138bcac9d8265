/** Beside the page. It answers for the super app's own files only, and leaves every other request alone. */
const SCRIPT = 'service-worker.js';
/** How long a newer version may take to take over, in milliseconds; else the page starts as it is. */
const PATIENCE = 1500;

const workers = (): ServiceWorkerContainer | undefined =>
  globalThis.isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

/** Address of the super app's service worker. */
export function serviceWorkerAddress(): string {
  return new URL(SCRIPT, document.baseURI).href;
}

/**
 * Lets a newer version that was fetched meanwhile take over, if no other page runs.
 *
 * @returns whether it did: then the page has to be loaded anew
 */
export async function takeNewerVersion(): Promise<boolean> {
  const container = workers();
  if (!container?.controller) return false;
  const waiting = (await container.getRegistration().catch(() => undefined))?.waiting;
  if (!waiting) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  const taken = new Promise<boolean>((resolve) =>
    container.addEventListener('controllerchange', () => resolve(true), { once: true }),
  );
  waiting.postMessage('take over');
  return Promise.race([taken, late]);
}

/** From now on the super app starts without its server, and looks for a newer version each time. Where the browser keeps no files, it goes on without. */
export async function keepOffline(): Promise<void> {
  await workers()
    ?.register(SCRIPT, { updateViaCache: 'none' })
    .catch(() => undefined);
}
