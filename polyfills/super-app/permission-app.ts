import type { PermissionResource } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { PermissionApp } from '../permissions/permission-broker.ts';
import { iconAddress } from './app-icon.ts';
import type { AppFace, InstalledApp } from './installed-apps.ts';
import type { RunningApp } from './running-app.ts';

/** An installed MiniApp as the broker of permissions knows it. */
export function installedPermissionApp(record: InstalledApp): PermissionApp {
  return permissionApp(record.identity, record, record.asks);
}

/** A running MiniApp as the broker of permissions knows it. */
export function runningPermissionApp({ identity, face, opened }: RunningApp): PermissionApp {
  return permissionApp(identity, face, opened?.manifest.req_permissions);
}

function permissionApp(
  identity: string,
  face: AppFace,
  asks: readonly PermissionResource[] = [],
): PermissionApp {
  const icon = iconAddress(face);
  return {
    identity,
    name: face.name,
    manifest: { req_permissions: asks },
    ...(icon !== undefined && { icon }),
  };
}
