import { refusal } from './package-loader-error.ts';
import { PRESENCE } from './serve-packages.ts';

/** How long a service worker may take to be there, in milliseconds; some browsers never answer where they have none to give. */
const PATIENCE = 10_000;

export interface WorkerOptions {
  /** URL of the package's scope. */
  readonly scope: string;
  /** Address of the service worker's script; undefined: the site has one that rules over the scope already. */
  readonly script: string | URL | undefined;
  readonly type: WorkerType | undefined;
}

/**
 * Has a service worker answer for a scope: registers it, and waits until it is active and has said that it serves packages.
 *
 * @returns whether it was registered for this scope now
 * @throws {PackageLoaderError} (rejects) service-workers-missing, service-worker-refused, service-worker-missing, service-worker-silent
 */
export async function registerWorker({ scope, script, type = 'classic' }: WorkerOptions): Promise<boolean> {
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator) || !('caches' in globalThis)) {
    throw refusal('service-workers-missing', 'There are no service workers here, or nothing is kept.');
  }
  const { serviceWorker } = navigator;
  const known = await attempted(serviceWorker.getRegistration(scope));
  const registration =
    script === undefined ? known : await attempted(serviceWorker.register(script, { scope, type }));
  if (registration === undefined) {
    const message = `No service worker of this site rules over ${scope}. Give the address of one as serviceWorker.`;
    throw refusal('service-worker-missing', message);
  }
  const isNew = known?.scope !== registration.scope;
  try {
    await within(PATIENCE, present(registration));
    return isNew;
  } catch (cause) {
    if (isNew) await registration.unregister();
    const message = `The service worker for ${scope} does not serve packages. Call servePackages in it.`;
    throw refusal('service-worker-silent', message, { cause });
  }
}

/** Takes a service worker away that was registered for this scope alone. */
export async function unregisterWorker(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
}

async function attempted<T>(registering: Promise<T>): Promise<T> {
  try {
    return await within(PATIENCE, registering);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refusal('service-worker-refused', `The browser refuses the service worker: ${reason}`, { cause });
  }
}

async function present(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker === null) throw new Error('It has no worker.');
  await activated(worker);
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    worker.postMessage(PRESENCE, [port2]);
  });
}

function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('It could not be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function within<T>(milliseconds: number, awaited: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Nothing came in ${milliseconds} ms.`)), milliseconds);
    void awaited.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
