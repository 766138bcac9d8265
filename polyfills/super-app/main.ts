import { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { listenForBack } from './back-gesture.ts';
import { memoryDatabase, openDatabase } from './database.ts';
import { hostStorage } from '../mini-app/storage/host-storage.ts';
import { InstalledApps } from './installed-apps.ts';
import { packageCache } from '../mini-app/find/package-cache.ts';
import { ownProvider } from './provider.ts';
import { SessionRecord } from './session-record.ts';
import { SuperApp } from './super-app.ts';

const database = await openDatabase().catch(memoryDatabase);
const installed = new InstalledApps(database);
const superApp = new SuperApp({
  host: new MiniAppHost(hostStorage(database)),
  database,
  installed,
  packages: packageCache(database),
  provider: ownProvider(new URL(location.href)),
});
listenForBack(superApp);
document.body.append(superApp.element);
await installed.load();
for (const running of await SessionRecord.takeLost()) superApp.tellLost(running);
