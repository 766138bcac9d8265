import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { downloadPackage } from './download-package.ts';
import type { OpenedPackage, OpenPackageOptions } from './open-package.ts';
import { PackageLoaderError, refusal } from './package-loader-error.ts';
import type { PreparedPackage } from './prepared-package.ts';
import {
  cacheName,
  fileUrl,
  packageAt,
  storedContainer,
  storePackage,
  type StoredPackage,
} from './stored-packages.ts';

/** What an opened package is without the promise that all of it is there. */
export type Opened = Omit<OpenedPackage, 'whole'>;

export interface PlaceOfPackage {
  /** URL under which it is to be served. */
  readonly scope: string;
  /** The service worker was registered for this package now. */
  readonly isNewWorker: boolean;
  remove(scope: string): Promise<void>;
}

/** Everything about a package that is being opened, but what came of it. */
export interface Opening {
  readonly options: OpenPackageOptions;
  readonly url: URL | undefined;
  /** What is under the scope until now. */
  readonly before: StoredPackage | undefined;
  stored(manifest: ProcessedManifest, digest: string, tag: string): StoredPackage;
  opened(manifest: ProcessedManifest, start: string): Opened;
}

/**
 * Keeps a package, in the place of the one that was under its scope, and has it served.
 *
 * @param started told when the start page is served, where that is before all has come
 */
export async function openStored(
  options: OpenPackageOptions,
  { scope, isNewWorker, remove }: PlaceOfPackage,
  started: (opened: Opened) => void,
): Promise<Opened> {
  const { source, own = false } = options;
  const known = await packageAt(scope);
  const before = known?.scope === scope ? known : undefined;
  const url = 'url' in source ? new URL(source.url, document.baseURI) : undefined;
  const provider = options.provider ?? url?.origin ?? location.origin;
  const opening: Opening = {
    options,
    url,
    before,
    stored: ({ app_id, version }, digest, tag) => ({
      scope,
      cache: cacheName(provider, app_id, version, tag, scope),
      digest,
      own,
      isIsolated: globalThis.crossOriginIsolated,
      hasWorker: isNewWorker || before?.hasWorker === true,
      url: url?.href,
    }),
    opened: (manifest, start) => ({
      manifest,
      version: manifest.version.name,
      startUrl: fileUrl(scope, start),
      servedBy: 'service-worker',
      close() {},
      remove: () => remove(scope),
    }),
  };
  if (options.streaming === true && url !== undefined) {
    const { openArriving } = await import('./open-arriving.ts');
    const opened = await openArriving(opening, url, scope, started).catch((error) =>
      keptInstead(error, opening),
    );
    return opened instanceof Uint8Array ? openWhole(opened, opening, scope) : opened;
  }
  const bytes =
    'bytes' in source
      ? source.bytes
      : await downloadPackage(new URL(source.url, document.baseURI)).catch((error) =>
          keptInstead(error, opening),
        );
  return openWhole(bytes, opening, scope);
}

/** What was kept of the same address, where there is no network. */
async function keptInstead(error: unknown, { url, before }: Opening): Promise<Uint8Array> {
  const isOffline = error instanceof PackageLoaderError && error.code === 'package-unreachable';
  const kept =
    isOffline && before !== undefined && before.url === url?.href ? await storedContainer(before) : undefined;
  if (kept === undefined) throw error;
  return kept;
}

async function openWhole(bytes: Uint8Array, opening: Opening, scope: string): Promise<Opened> {
  const { manifest, start, files, documents } = await prepared(bytes, scope, opening.options);
  const digest = await sha256(bytes);
  try {
    await storePackage(opening.stored(manifest, digest, digest), { container: bytes, files, documents });
  } catch (cause) {
    throw noRoom(cause);
  }
  return opening.opened(manifest, start);
}

export function noRoom(cause: unknown): PackageLoaderError {
  const message = 'The browser has no room for the package. Remove something and try again.';
  return refusal('storage-full', message, { cause });
}

/** @param scope undefined: nothing answers for it */
export async function prepared(
  bytes: Uint8Array,
  scope: string | undefined,
  options: OpenPackageOptions,
): Promise<PreparedPackage> {
  const { preparePackage } = await import('./prepare-package.ts');
  const result = await preparePackage(bytes, howToPrepare(scope, options));
  if (!result.ok) throw new PackageLoaderError(result.violations);
  return result.value;
}

/** @param scope undefined: nothing answers for it */
export function howToPrepare(scope: string | undefined, { own = false, policy, page }: OpenPackageOptions) {
  return {
    isWhole: scope === undefined || !own,
    ...(scope !== undefined && { root: new URL(scope).pathname }),
    ...(policy !== undefined && { policy }),
    ...(page !== undefined && { page }),
  };
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
