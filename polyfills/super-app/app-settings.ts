import type { PermissionBroker } from '../permissions/permission-broker.ts';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import type { PackageCache } from '../mini-app/find/package-cache.ts';
import type { InstalledApp } from './installed-apps.ts';
import { installedPermissionApp } from './permission-app.ts';
import { permissionSettings } from './permission-settings.ts';
import { openSettingsSheet, type SettingsActions } from './settings-sheet.ts';
import { storedBytes } from './stored-bytes.ts';

export interface AppSettingsParts {
  readonly host: MiniAppHost;
  readonly packages: PackageCache;
  readonly broker: PermissionBroker;
}

/** Shows what a person allows a MiniApp and what it stores. @returns the open sheet */
export function openAppSettings(
  phone: HTMLElement,
  { host, packages, broker }: AppSettingsParts,
  app: InstalledApp,
  actions: SettingsActions,
): HTMLDialogElement {
  return openSettingsSheet(
    phone,
    {
      app,
      permissions: permissionSettings(broker, installedPermissionApp(app)),
      stored: storedBytes(host.storage, app.identity),
      package: packages.find(app.key).then((found) => found?.bytes.length ?? 0),
    },
    actions,
  );
}
