import { places } from '@miniapp-tests/spec/extensions/places';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { appUri, dataIdentity, type Address } from '../mini-app/find/address.ts';
import type { FoundPackage } from '../mini-app/find/find-package.ts';
import type { AppFace, InstalledApps } from './installed-apps.ts';
import type { PackageCache } from '../mini-app/find/package-cache.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import type { PageIndex } from './search/page-index.ts';
import { bestIcon } from '../mini-app/window/package-image.ts';

/** How a package's MiniApp looks from outside. */
export function faceOf({ manifest, container }: MiniAppPackage): AppFace {
  const icon = bestIcon(container, manifest.icons);
  return {
    name: manifest.name,
    ...(manifest.short_name !== undefined && { shortName: manifest.short_name }),
    background: manifest.window.background_color,
    ...(icon && { icon }),
  };
}

export interface InstallPlaces {
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  readonly pages: PageIndex;
  readonly broker: PermissionBroker;
}

/** Keeps a package that was accepted, in the place of the one that was there. */
export async function install(
  { opened, bytes, etag }: FoundPackage,
  address: Address,
  { installed, packages, pages, broker }: InstallPlaces,
): Promise<void> {
  const { version, app_id, req_permissions = [] } = opened.manifest;
  const { key } = address;
  const identity = dataIdentity(address, app_id);
  const [earlier] = await Promise.all([
    installed.install({
      ...faceOf(opened),
      key,
      identity,
      uri: appUri(address.uri),
      version: version.name,
      asks: req_permissions,
      places: places(opened.manifest),
    }),
    packages.keep(key, {
      bytes: new Uint8Array(bytes),
      version: { name: version.name, code: version.code },
      ...(etag !== undefined && { etag }),
    }),
    pages.keep(key, opened),
    // What a newer version asks for no more is forgotten.
    broker.updated({ identity, name: opened.manifest.name, manifest: opened.manifest }),
  ]);
  await Promise.all(earlier.flatMap((other) => [packages.remove(other), pages.remove(other)]));
}
