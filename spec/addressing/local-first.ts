import { success, type Result } from '../result.ts';
import type { PackageSources } from './dereference.ts';
import {
  fetchPackage,
  type FetchedPackage,
  type PackageFetch,
  type PackageRequest,
} from './fetch-package.ts';
import { providerOf } from './identity.ts';
import type { MiniAppUri } from './parse-miniapp-uri.ts';
import { lowerCase } from './without-case.ts';

/** A package on the device. */
export interface StoredPackage extends FetchedPackage {
  /** When the server was last asked about it, milliseconds since 1970. */
  readonly checked: number;
}

/** Where a user agent keeps packages; what it gives out is what was put in, or nothing. */
export interface PackageStore {
  find(key: string): Promise<StoredPackage | undefined>;
  put(key: string, stored: StoredPackage): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface LocalFirstOptions {
  readonly store: PackageStore;
  /** Base URL of the package server of a URI's provider. */
  endpoint(uri: MiniAppUri): string;
  readonly fetch: PackageFetch;
  /** Milliseconds for which a package without a version in its URI is opened without asking the server. Default 0. */
  readonly freshFor?: number;
  /** The same for a package whose version the URI names; so long one lives on that is withdrawn. Default one day. */
  readonly versionFreshFor?: number;
  /** Milliseconds since 1970; by default the system's clock. */
  readonly now?: () => number;
  /** The name of the super app's own provider, for custom schemes. */
  readonly ownProvider: string;
  /** Limits, signature and digest of the requests. */
  readonly request?: Omit<PackageRequest, 'stored'>;
}

const DAY = 86_400_000;
/** Answers of a provider that gives the MiniApp out no longer. */
const WITHDRAWN: ReadonlySet<string> = new Set(['package-not-found', 'package-forbidden']);

/**
 * The name under which a package is kept: its provider, id and version as the URI names them; without a version that
 * which the provider chooses.
 */
export function storageKey({ version = '', ...uri }: MiniAppUri, ownProvider: string): string {
  return [providerOf(uri, ownProvider), lowerCase(uri.id), lowerCase(version)]
    .map(encodeURIComponent)
    .join('/');
}

/**
 * Sources for `dereference` that look at the device first.
 *
 * A stored package is opened while it is fresh: one of a given version for long, since id and version name one package.
 * Then the server is asked with its entity tag whether it is still the one, and whether it is not withdrawn. When
 * no answer comes, the stored one is opened, with the warning `package-not-checked`; what the server gives out no longer
 * is removed and refused.
 *
 * @see https://w3c.github.io/miniapp-addressing/#dereferencing
 */
export function localFirst(options: LocalFirstOptions): Pick<PackageSources, 'local' | 'remote'> {
  const { store, endpoint, fetch, freshFor = 0, now = Date.now, ownProvider, request } = options;
  const { versionFreshFor = DAY } = options;

  const remote = async (uri: MiniAppUri): Promise<Result<Uint8Array>> => {
    const key = storageKey(uri, ownProvider);
    const stored = await store.find(key);
    const answer = await fetchPackage(uri, endpoint(uri), fetch, { ...request, ...(stored && { stored }) });
    if (answer.ok) {
      const { bytes, etag } = answer.value;
      await store.put(key, { bytes, checked: now(), ...(etag !== undefined && { etag }) });
      return success(bytes);
    }
    const { violations } = answer;
    if (violations.some(({ code }) => WITHDRAWN.has(code))) await store.remove(key);
    else if (stored !== undefined) {
      const message = 'The package server could not be asked; the MiniApp as it is on this device opens.';
      return success(stored.bytes, [...violations, { code: 'package-not-checked', path: '', message }]);
    }
    return answer;
  };

  const local = async (uri: MiniAppUri): Promise<Uint8Array | undefined> => {
    const stored = await store.find(storageKey(uri, ownProvider));
    if (stored === undefined) return undefined;
    const age = now() - stored.checked;
    // A clock that was set back makes nothing fresh.
    return age >= 0 && age < (uri.version ? versionFreshFor : freshFor) ? stored.bytes : undefined;
  };
  return { local, remote };
}
