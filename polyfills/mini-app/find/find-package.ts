import { dereference } from '@miniapp-tests/spec/addressing/dereference';
import { matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import { retrievePackage } from '@miniapp-tests/spec/addressing/retrieve-package';
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
  /** Other bytes than those of the installed package. */
  readonly changed: boolean;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Requests that the browser makes with what it kept, so that an unchanged package is not sent again. */
function revalidatingFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, cache: 'no-cache', credentials: 'omit' });
}

/** A server of plain files knows no media type of packages; one of pages, which says that there is no such file, stays. */
async function fetchFile(url: string, init: RequestInit): Promise<Response> {
  const response = await revalidatingFetch(url, init);
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

  const open = async (stored?: Uint8Array): Promise<Result<FoundPackage>> => {
    let bytes = stored ?? new Uint8Array();
    const local = async () => stored;
    const remote = async () => {
      const retrieved = await retrievePackage(
        uri,
        endpoint,
        file === undefined ? revalidatingFetch : (_, init) => fetchFile(file, init),
        { timeout },
      );
      if (retrieved.ok) bytes = retrieved.value;
      return retrieved;
    };
    const opened = await dereference(address.text, { local, remote, host });
    if (!opened.ok) return opened;
    return success({ opened: opened.value, bytes, changed: !cached || !isSame(cached.bytes, bytes) });
  };

  if (installed && !navigator.onLine) return open(installed);
  const newest = await open();
  if (newest.ok || !installed || newest.violations.some(({ code }) => WITHDRAWN.has(code))) return newest;
  return open(installed);
}
