import { matchesVersion } from '@miniapp-tests/spec/addressing/match-version';
import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { extractStartPageFromManifest } from '@miniapp-tests/spec/packaging/extract-start-page-from-manifest';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { success, type Result } from '@miniapp-tests/spec/result';
import { dataIdentity, resolveSource, type Address } from '../find/address.ts';
import { baseUrl } from '../find/endpoint.ts';
import { findPackage } from '../find/find-package.ts';
import { hostConfiguration } from '../find/host-configuration.ts';
import type { PackageCache } from '../find/package-cache.ts';

export { ownHost } from './element-host.ts';

/** What an element says of the MiniApp that it is to run. */
export interface Wanted {
  /** A MiniApp URI, or the URL of a package; may be empty where there is a package. */
  readonly src: string;
  /** Base URL of the package server of custom schemes, relative to the page; default the root of the page's own server. */
  readonly provider: string;
  /** Opened already; nothing is fetched then. */
  readonly opened: MiniAppPackage | undefined;
  /** BCP 47; empty for the browser's. */
  readonly language: string;
}

export interface FoundMiniApp {
  readonly opened: MiniAppPackage;
  readonly uri: MiniAppUri;
  /** Names its data. */
  readonly identity: string;
  /** Names it as its address does; undefined for a package without address. */
  readonly key?: string;
}

/** Where an element's `src` leads. */
export function addressOfSource({ src, provider }: Pick<Wanted, 'src' | 'provider'>): Result<Address> {
  const { baseURI } = document;
  const own = URL.canParse(provider, baseURI) ? new URL(provider, baseURI) : new URL('/', baseURI);
  return resolveSource(src, baseURI, baseUrl(own));
}

/** Whether a package is of the version that a URI asks for. */
export function isAnswered({ version }: MiniAppUri, { manifest }: MiniAppPackage): boolean {
  return version === undefined || matchesVersion(version, manifest.version);
}

/** Finds and opens the package, and keeps what was fetched for the next time. */
export async function findMiniApp(wanted: Wanted, packages: PackageCache): Promise<Result<FoundMiniApp>> {
  const { opened, language, src } = wanted;
  if (opened !== undefined && src === '') {
    const { app_id: id } = opened.manifest;
    const uri: MiniAppUri = { scheme: 'platform', id, path: '' };
    return success({ opened, uri, identity: dataIdentity({ uri, endpoint: document.baseURI }, id) });
  }
  const address = addressOfSource(wanted);
  if (!address.ok) return address;
  const { uri, key } = address.value;
  const found =
    opened === undefined
      ? await findPackage(address.value, packages, hostConfiguration(language || undefined))
      : success({ opened, bytes: undefined, etag: undefined, changed: false });
  if (!found.ok) return found;
  const { bytes, etag, changed } = found.value;
  const { manifest } = found.value.opened;
  if (changed && bytes) {
    const { name, code } = manifest.version;
    // One that can't be kept is fetched again the next time.
    packages
      .keep(key, {
        bytes: new Uint8Array(bytes),
        version: { name, code },
        ...(etag !== undefined && { etag }),
      })
      .catch((error: unknown) => console.warn('The package of a MiniApp could not be kept:', error));
  }
  return success({
    opened: found.value.opened,
    uri,
    identity: dataIdentity(address.value, manifest.app_id),
    key,
  });
}

/** The same, for what is to be opened on its pages: refuses a package of widgets only. */
export async function findLaunchable(wanted: Wanted, packages: PackageCache): Promise<Result<FoundMiniApp>> {
  const found = await findMiniApp(wanted, packages);
  if (!found.ok) return found;
  const startPage = extractStartPageFromManifest(found.value.opened.manifest);
  return startPage.ok ? found : startPage;
}
