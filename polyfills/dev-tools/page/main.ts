import { MiniAppElement } from '../../mini-app/define.ts';
import { bestIcon } from '../../mini-app/window/package-image.ts';
import { openDevHost } from './dev-host.ts';
import { DevSession } from './dev-session.ts';
import { followFolder } from './folder-connection.ts';
import { part } from './page-parts.ts';
import { StoragePanel } from './storage-panel.ts';
import { connectTabs } from './tabs.ts';

const app = document.querySelector('mini-app')!;
const status = part('status');
let icon: string | undefined;

const storagePanel = new StoragePanel({
  clear: async () => {
    await app.unload();
    if (storage.identity !== undefined) await storage.remove(storage.identity);
    await session.relaunch('Storage cleared');
  },
  forgetAnswers: async () => {
    await forgetAnswers();
    status.textContent = 'It is asked again for every permission.';
  },
});
connectTabs(part('tabs'));

const { host, storage, forgetAnswers } = await openDevHost({
  app,
  phone: part('phone'),
  reports: (reports) => session.take(reports),
  stored: (items) => storagePanel.show(items),
});
app.host = host;

const session: DevSession = new DevSession(app, ({ manifest, container }, { folder, revision }) => {
  document.title = `${manifest.name} – mpt dev`;
  part('name').textContent = manifest.name;
  part('folder').textContent = folder;
  status.textContent = `Revision ${revision}, launched at ${new Date().toLocaleTimeString('en-GB')}`;
  const image = bestIcon(container, manifest.icons);
  if (icon !== undefined) URL.revokeObjectURL(icon);
  icon = image && URL.createObjectURL(new Blob([image.bytes], { type: image.type }));
  const shown = part<'img'>('icon');
  shown.hidden = icon === undefined;
  if (icon !== undefined) shown.src = icon;
});

followFolder({
  changed: (state) => {
    part('folder').textContent = state.folder;
    session.show(state).catch((error: unknown) => {
      status.textContent = `The package could not be read: ${(error as Error).message}`;
    });
  },
  connected: (is) => {
    document.documentElement.dataset['connected'] = String(is);
    if (!is) status.textContent = '“mpt dev” does not answer. Start it again; this page goes on by itself.';
  },
});

// The next launch finds a runtime that is made already.
void MiniAppElement.prepare();
