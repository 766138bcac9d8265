import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { SignaturePolicy } from '@miniapp-tests/spec/packaging/signing/signature-policy';
import { downloadPackage } from './download-package.ts';
import { PackageLoaderError, refusal } from './package-loader-error.ts';
import type { PreparedPackage } from './prepared-package.ts';
import { registerWorker, unregisterWorker } from './register-worker.ts';
import {
  cacheName,
  deletePackage,
  fileUrl,
  packageAt,
  storedContainer,
  storePackage,
} from './stored-packages.ts';

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
      ...(options.serviceWorker !== undefined && { script: options.serviceWorker }),
      ...(options.workerType !== undefined && { type: options.workerType }),
    });
    await packageAt(scope);
  } catch (error) {
    const reason =
      error instanceof PackageLoaderError
        ? error
        : refusal('storage-refused', String(error), { cause: error });
    return openWithoutWorker(options, reason);
  }
  try {
    // Two pages may open the same at once.
    return await locked(scope, () => openStored(options, scope, hasWorker));
  } catch (error) {
    if (hasWorker && (await packageAt(scope))?.scope !== scope) await unregisterWorker(scope);
    throw error;
  }
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

async function openStored(
  options: OpenPackageOptions,
  scope: string,
  isNewWorker: boolean,
): Promise<OpenedPackage> {
  const { source, own = false } = options;
  const known = await packageAt(scope);
  const before = known?.scope === scope ? known : undefined;
  const url = 'url' in source ? pageUrl(source.url) : undefined;
  const bytes = await bytesOf(source, async (error) => {
    const kept = url !== undefined && before?.url === url.href ? await storedContainer(before) : undefined;
    if (kept === undefined || error.code !== 'package-unreachable') throw error;
    return kept;
  });
  const { manifest, start, files, documents } = await prepared(bytes, scope, options);
  const digest = await sha256(bytes);
  const provider = options.provider ?? url?.origin ?? location.origin;
  const stored = {
    scope,
    cache: cacheName(provider, manifest.app_id, manifest.version, digest, scope),
    digest,
    own,
    isIsolated: globalThis.crossOriginIsolated,
    hasWorker: isNewWorker || before?.hasWorker === true,
    ...(url !== undefined && { url: url.href }),
  };
  try {
    await storePackage(stored, { container: bytes, files, documents });
  } catch (cause) {
    const message = 'The browser has no room for the package. Remove something and try again.';
    throw refusal('storage-full', message, { cause });
  }
  return {
    manifest,
    version: manifest.version.name,
    startUrl: fileUrl(scope, start),
    servedBy: 'service-worker',
    close() {},
    remove: () => removePackage(scope),
  };
}

async function openWithoutWorker(
  options: OpenPackageOptions,
  reason: PackageLoaderError,
): Promise<OpenedPackage> {
  const bytes = await bytesOf(options.source, (error) => Promise.reject(error));
  const { manifest, start, files, documents } = await prepared(bytes, undefined, options);
  const { showFromBlob } = await import('./show-from-blob.ts');
  const shown = showFromBlob(documents.get(start) ?? [], files, {
    title: manifest.name,
    own: options.own === true,
  });
  return {
    manifest,
    version: manifest.version.name,
    startUrl: shown.url,
    servedBy: 'blob',
    refusal: reason,
    close: shown.revoke,
    remove: async () => shown.revoke(),
  };
}

/** @param scope undefined: nothing answers for it */
async function prepared(
  bytes: Uint8Array,
  scope: string | undefined,
  { own = false, policy, page }: OpenPackageOptions,
): Promise<PreparedPackage> {
  const { preparePackage } = await import('./prepare-package.ts');
  const result = await preparePackage(bytes, {
    isWhole: scope === undefined || !own,
    ...(scope !== undefined && { root: new URL(scope).pathname }),
    ...(policy !== undefined && { policy }),
    ...(page !== undefined && { page }),
  });
  if (!result.ok) throw new PackageLoaderError(result.violations);
  return result.value;
}

async function bytesOf(
  source: OpenPackageOptions['source'],
  otherwise: (error: PackageLoaderError) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes;
  try {
    return await downloadPackage(pageUrl(source.url));
  } catch (error) {
    if (error instanceof PackageLoaderError) return otherwise(error);
    throw error;
  }
}

const pageUrl = (url: string | URL): URL => new URL(url, document.baseURI);

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

function locked<T>(scope: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`miniapp-package ${scope}`, run);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
