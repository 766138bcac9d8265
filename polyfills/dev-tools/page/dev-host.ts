import { MiniAppHost } from '../../mini-app/mini-app-host.ts';
import { hostStorage } from '../../mini-app/storage/host-storage.ts';
import { memoryDatabase, openDatabase, type Database } from '../../mini-app/storage/database.ts';
import type { MiniAppElement } from '../../mini-app/element/mini-app-element.ts';
import { PermissionBroker } from '../../permissions/permission-broker.ts';
import { permissionSheet } from '../../permissions/permission-sheet.ts';
import { providePermissions } from '../../permissions/provide-permissions.ts';
import { storedPermissions } from '../../permissions/stored-permissions.ts';
import { REPORTS, type Report } from '../reports.ts';
import { ObservedStorage } from './observed-storage.ts';
import { parseReports } from './parse-reports.ts';

export interface DevHostOptions {
  readonly app: MiniAppElement;
  /** Where the permission sheet is shown. */
  readonly phone: HTMLElement;
  reports(reports: readonly Report[]): void;
  stored(items: Readonly<Record<string, string>>): void;
}

/** What the developer page offers to its MiniApp, and keeps of it. */
export interface DevHost {
  readonly host: MiniAppHost;
  readonly storage: ObservedStorage;
  /** Of the MiniApp that runs, so that it is asked again. */
  forgetAnswers(): Promise<void>;
}

export async function openDevHost({ app, phone, reports, stored }: DevHostOptions): Promise<DevHost> {
  // Some private modes keep no database.
  const database: Database<'storage'> = await openDatabase('mpt-dev', 1, ['storage'] as const).catch(() =>
    memoryDatabase<'storage'>(),
  );
  const storage = new ObservedStorage(hostStorage(database), stored);
  const host = new MiniAppHost(storage);
  host.provide(REPORTS, async (input) => {
    reports(parseReports(input));
    return null;
  });
  const broker = new PermissionBroker({
    storage: storedPermissions(localStorage),
    ask: (question) => permissionSheet(phone, question, { host: 'mpt dev' }),
  });
  const devices = providePermissions(
    host,
    broker,
    (identity) => {
      const { manifest } = app;
      return manifest && { identity, name: manifest.name, manifest };
    },
    window,
  );
  const ended = (): void => {
    if (storage.identity === undefined) return;
    devices.end(storage.identity);
    broker.cancel(storage.identity);
  };
  app.addEventListener('unloaded', ended);
  app.addEventListener('terminated', ended);
  return {
    host,
    storage,
    forgetAnswers: async () => {
      if (storage.identity !== undefined) await broker.forget(storage.identity);
    },
  };
}
