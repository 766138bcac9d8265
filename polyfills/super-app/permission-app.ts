import type { PermissionApp } from '../permissions/permission-broker.ts';
import { appIcon } from './app-icon.ts';
import type { InstalledApp } from './installed-apps.ts';
import type { RunningApp } from './running-app.ts';

/** An installed MiniApp as the broker of permissions knows it. */
export function installedPermissionApp(record: InstalledApp): PermissionApp {
  const { identity, name, asks = [] } = record;
  return { identity, name, icon: appIcon(record), manifest: { req_permissions: asks } };
}

/** A running MiniApp as the broker of permissions knows it. */
export function runningPermissionApp({ identity, face, opened }: RunningApp): PermissionApp {
  const asks = opened?.manifest.req_permissions ?? [];
  return { identity, name: face.name, icon: appIcon(face), manifest: { req_permissions: asks } };
}
