/** Says in the session's storage that the page was loaded anew already, so that it isn't for ever. */
const RELOADED = 'isolation-headers-reloaded';
/** How long the service worker may take, in milliseconds; some browsers never answer where they have none to give. */
const PATIENCE = 5_000;

/**
 * - `isolated`: the page may share memory with its workers.
 * - `reloading`: the service worker was installed; the page is being loaded anew, through it.
 * - `unavailable`: this browser, or this page, can't be isolated so; MiniApps run without synchronous reads of layout.
 */
export type Isolation = 'isolated' | 'reloading' | 'unavailable';

/**
 * Isolates a page whose server sends no headers: installs the service worker (service-worker.ts), and loads the page anew once,
 * since a page gets its headers when it is loaded. Call it before anything else that the person would see twice.
 *
 * @param script the service worker's address, not above the page's folder
 */
export async function isolate(script = 'isolation-worker.js'): Promise<Isolation> {
  if (globalThis.crossOriginIsolated) {
    markReloaded(false);
    return 'isolated';
  }
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return 'unavailable';
  if (wasReloaded()) return 'unavailable';
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  if (!(await Promise.race([installed(script), late]))) return 'unavailable';
  if (!markReloaded(true)) return 'unavailable';
  location.reload();
  return 'reloading';
}

/** Also where that can't be told, as the browser keeps nothing for this page. */
function wasReloaded(): boolean {
  try {
    return sessionStorage.getItem(RELOADED) !== null;
  } catch {
    return true;
  }
}

/** False where the browser keeps nothing for this page. */
function markReloaded(is: boolean): boolean {
  try {
    if (is) sessionStorage.setItem(RELOADED, 'yes');
    else sessionStorage.removeItem(RELOADED);
    return true;
  } catch {
    return false;
  }
}

/** Whether the worker came to answer for the site. */
async function installed(script: string): Promise<boolean> {
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(script);
    const worker = installing ?? waiting;
    if (active !== null || worker === null) return active !== null;
    return await new Promise((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated' || worker.state === 'redundant')
          resolve(worker.state === 'activated');
      });
    });
  } catch {
    return false;
  }
}
