import { dereference } from '@miniapp-tests/spec/addressing/dereference';
import { fetchPackage, type FetchedPackage } from '@miniapp-tests/spec/addressing/fetch-package';
import { matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import type { HostConfiguration, MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { success, type Result } from '@miniapp-tests/spec/result';
import type { Address } from './address.ts';
import type { PackageCache } from './package-cache.ts';

/** How long a server may take to say whether an installed package is still the newest, in milliseconds. */
const REVALIDATION_PATIENCE = 4000;
/** How long a server may take to deliver a package, in milliseconds. */
const PATIENCE = 30_000;
const MEDIA_TYPE = 'application/miniapp-pkg+zip';
/** Answers of a provider that gives the MiniApp out no longer: an installed package is not opened against them. */
const WITHDRAWN: ReadonlySet<string> = new Set(['package-not-found', 'package-forbidden']);

export interface FoundPackage {
  readonly opened: MiniAppPackage;
  readonly bytes: Uint8Array;
  /** By which its server knows these bytes, where it said so. */
  readonly etag?: string;
  /** Other bytes than those of the installed package. */
  readonly changed: boolean;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));
}

/** Leaves nothing in the browser's own cache, from which no page could remove it together with the MiniApp. */
function unstoredFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });
}

/** A server of plain files knows no media type of packages; one of pages, which says that there is no such file, stays. */
async function fetchFile(url: string, init: RequestInit): Promise<Response> {
  const response = await unstoredFetch(url, init);
  if (response.status !== 200 || response.headers.get('Content-Type')?.startsWith('text/')) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Type', MEDIA_TYPE);
  return new Response(response.body, { headers });
}

/**
 * Dereferences a MiniApp URI. While the host is online, the server of an installed package is asked on every launch
 * whether it has a newer one; where it has none that can be opened, the installed package is. One that the server
 * gives out no longer is refused.
 */
export async function findPackage(
  address: Address,
  cache: PackageCache,
  host: HostConfiguration,
): Promise<Result<FoundPackage>> {
  const { uri, key, endpoint, file } = address;
  const cached = await cache.find(key);
  const isAsked = cached && (uri.version === undefined || matchesVersion(uri.version, cached.version));
  const installed = isAsked ? cached.bytes : undefined;
  const timeout = installed ? REVALIDATION_PATIENCE : PATIENCE;

  const ask = (patience: number, known?: FetchedPackage) =>
    fetchPackage(uri, endpoint, file === undefined ? unstoredFetch : (_, init) => fetchFile(file, init), {
      timeout: patience,
      ...(known && { stored: known }),
    });
  const askKnowing = async (): Promise<Result<FetchedPackage>> => {
    const begun = performance.now();
    const answer = await ask(timeout, cached?.etag === undefined ? undefined : cached);
    const left = timeout - (performance.now() - begun);
    // A server may not let pages of other origins say what they have.
    const isUnreachable = !answer.ok && answer.violations[0]?.code === 'package-unreachable';
    return isUnreachable && cached?.etag !== undefined && left > 0 ? ask(left) : answer;
  };

  const open = async (stored?: Uint8Array): Promise<Result<FoundPackage>> => {
    let fetched: FetchedPackage = { bytes: stored ?? new Uint8Array() };
    const local = async () => stored;
    const remote = async () => {
      const answer = await askKnowing();
      if (!answer.ok) return answer;
      fetched = answer.value;
      return success(fetched.bytes);
    };
    const opened = await dereference(address.text, { local, remote, host });
    if (!opened.ok) return opened;
    const { bytes, etag } = fetched;
    const changed = !cached || !isSame(cached.bytes, bytes);
    return success({ opened: opened.value, bytes, changed, ...(etag !== undefined && { etag }) });
  };

  if (installed && !navigator.onLine) return open(installed);
  const newest = await open();
  if (newest.ok || !installed || newest.violations.some(({ code }) => WITHDRAWN.has(code))) return newest;
  return open(installed);
}
