import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { SignaturePolicy } from '@miniapp-tests/spec/packaging/signing/signature-policy';
import { openStored, type Opened } from './open-stored.ts';
import { PackageLoaderError, refusal } from './package-loader-error.ts';
import { registerWorker, unregisterWorker } from './register-worker.ts';
import { deletePackage, locked, packageAt } from './stored-packages.ts';

export interface OpenPackageOptions {
  /** Where the package is, relative to the page; or its bytes. */
  readonly source: { readonly url: string | URL } | { readonly bytes: Uint8Array };
  /** The folder of this site under which it is served, such as `/miniapps/tides/`. */
  readonly scope: string;
  /** Address of the service worker's script (service-worker.ts); absent where one of the site's own, with `servePackages` in it, rules over the scope. */
  readonly serviceWorker?: string | URL;
  readonly workerType?: WorkerType;
  /** The package is the embedder's own: it runs in the site's origin, with its cookies and storage. Default false. */
  readonly own?: boolean;
  /** Which signatures are accepted; absent: none is verified. */
  readonly policy?: SignaturePolicy;
  /** Route of the page to open, as the manifest lists it; default: the first one. */
  readonly page?: string;
  /**
   * Answers as soon as the start page can be shown, while the rest comes in; `whole` says how that ended. For packages at a URL, of which no signature is
   * required: those are verified first. Default false.
   */
  readonly streaming?: boolean;
  /** Whose package it is, one word in the cache's name; default: the origin that it came from. */
  readonly provider?: string;
}

export interface OpenedPackage {
  readonly manifest: ProcessedManifest;
  /** `version.name` of the manifest. */
  readonly version: string;
  /** For an `iframe` without `sandbox`, or a window of its own. */
  readonly startUrl: string;
  /** How it is served: `blob` where there are no service workers. */
  readonly servedBy: 'service-worker' | 'blob';
  /** When all has come and is kept; rejects with a {@link PackageLoaderError} when it must be closed. The page must stay open until then. */
  readonly whole: Promise<void>;
  /** Why it isn't served by a service worker. */
  readonly refusal?: PackageLoaderError;
  /** Takes back what does not outlive the page; an installed package stays, and works offline. */
  close(): void;
  /** Leaves nothing of the package in this browser. */
  remove(): Promise<void>;
}

/**
 * Opens a MiniApp package in an ordinary web site: processes and verifies it, keeps it in Cache Storage in the place of another version, and has a
 * service worker serve it. Without service workers it is shown from a `blob:` URL.
 *
 * @throws {PackageLoaderError} (rejects) with the codes of `spec/packaging`; `package-unreachable`, `package-not-found`, `package-server-error`,
 *   `package-too-large`; `scope-not-valid`; `storage-full`
 */
export async function openPackage(options: OpenPackageOptions): Promise<OpenedPackage> {
  const scope = scopeUrl(options.scope);
  let hasWorker: boolean;
  try {
    hasWorker = await registerWorker({
      scope,
      script: options.serviceWorker,
      type: options.workerType,
    });
    await packageAt(scope);
  } catch (error) {
    const reason =
      error instanceof PackageLoaderError
        ? error
        : refusal('storage-refused', String(error), { cause: error });
    const { openWithoutWorker } = await import('./open-without-worker.ts');
    return openWithoutWorker(options, reason);
  }
  const { promise: started, resolve: start } = Promise.withResolvers<Opened>();
  const place = { scope, isNewWorker: hasWorker, remove: removePackage };
  // Two pages may open the same at once.
  const stored = locked(scope, () => openStored(options, place, start)).catch(async (error: unknown) => {
    if (hasWorker && (await packageAt(scope))?.scope !== scope) await unregisterWorker(scope);
    throw error;
  });
  const whole = stored.then(() => {});
  // Who doesn't ask for it need not catch it.
  whole.catch(() => {});
  return { ...(await Promise.race([started, stored])), whole };
}

/** Leaves nothing of the package under this scope in the browser, whether it is open or not. */
export async function removePackage(scope: string): Promise<void> {
  const url = scopeUrl(scope);
  // Where nothing can be kept there is nothing to remove.
  if (!globalThis.isSecureContext || globalThis.origin === 'null') return;
  await locked(url, async () => {
    const known = await packageAt(url);
    await deletePackage(url);
    if (known?.scope === url && known.hasWorker) await unregisterWorker(url);
  });
}

function scopeUrl(scope: string): string {
  const url = URL.parse(scope, document.baseURI);
  // A page without an origin of its own has no folders, and no service workers.
  if (globalThis.origin === 'null') return url?.href ?? scope;
  if (url?.origin !== location.origin || !url.pathname.endsWith('/') || url.search || url.hash) {
    const message = `${scope} is no folder of this site. Give one such as /miniapps/tides/.`;
    throw refusal('scope-not-valid', message);
  }
  return url.href;
}
