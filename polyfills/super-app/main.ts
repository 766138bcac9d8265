import { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { listenForBack } from './back-gesture.ts';
import { memoryDatabase, openDatabase } from './database.ts';
import { hostStorage } from '../mini-app/storage/host-storage.ts';
import { InstalledApps } from './installed-apps.ts';
import { keepOffline, serviceWorkerAddress, takeNewerVersion } from './offline/keep-offline.ts';
import { startWithProvider } from './offline/start-address.ts';
import { packageCache } from '../mini-app/find/package-cache.ts';
import { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import { ownProvider } from './provider.ts';
import { PageIndex } from './search/page-index.ts';
import { SessionRecord } from './session-record.ts';
import { SuperApp } from './super-app.ts';

async function start(): Promise<void> {
  const database = await openDatabase().catch(memoryDatabase);
  const installed = new InstalledApps(database);
  const pool = new RuntimePool();
  const superApp = new SuperApp({
    host: new MiniAppHost(hostStorage(database), { passiveServiceWorker: serviceWorkerAddress() }),
    pool,
    database,
    installed,
    packages: packageCache(database),
    pages: new PageIndex(database),
    provider: ownProvider(new URL(location.href)),
  });
  listenForBack(superApp);
  document.body.append(superApp.element);
  await installed.load();
  for (const running of await SessionRecord.takeLost()) superApp.tellLost(running);
  void pool.prepare();
  await keepOffline();
  const provider = new URL(location.href).searchParams.get('provider');
  if (provider !== null) await startWithProvider(provider);
}

if (await takeNewerVersion()) location.reload();
else await start();
