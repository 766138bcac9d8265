import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { MiniApp, MiniAppHost, type LaunchOptions } from '@miniapp-tests/polyfills/mini-app/mini-app';
import { chosenApp, stageOn } from './stage.ts';

const ID = 'org.example.bench';
const MANIFEST = {
  app_id: ID,
  name: 'Bench',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/index/index'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

/** What is more or longer than this closes the MiniApp: the address says otherwise, or the defaults hold. */
function budgetsOf(query: URLSearchParams): NonNullable<LaunchOptions['budgets']> {
  return {
    ...(query.has('nodes') && { nodes: Number(query.get('nodes')) }),
    ...(query.has('layout') && { layout: Number(query.get('layout')) }),
  };
}

/** Launches the app as a host does. `?slice=` is the time of changes between two frames, in milliseconds. */
async function launch(): Promise<void> {
  const { html, script } = await chosenApp();
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'app.js': '',
    'app.css': '',
    'icon.png': '',
    'pages/index/index.html': `<!doctype html><title>Bench</title>${html}`,
    'pages/index/index.js': script,
  };
  const encoder = new TextEncoder();
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
  const platform = { platformVersion: 1, locale: 'en-US', supportedLocales: ['en-US'] };
  const uri = parseMiniAppUri(`platform://miniapp/${ID}`);
  if (!uri.ok) throw new Error(uri.violations[0]?.message);
  const opened = await processPackage(writeContainer(bytes), uri.value, platform);
  if (!opened.ok) throw new Error(opened.violations[0]?.message);
  const query = new URLSearchParams(location.search);
  const slice = query.get('slice');
  const miniApp = await MiniApp.launch({
    package: opened.value,
    uri: uri.value,
    identity: ID,
    container: document.body,
    host: new MiniAppHost({ load: async () => ({}), save: async () => {}, remove: async () => {} }),
    ...(slice !== null && { timing: { slice: Number(slice) } }),
    budgets: budgetsOf(query),
  });
  for (const type of ['scripterror', 'terminated']) {
    miniApp.addEventListener(type, (event) =>
      console.error(type, JSON.stringify((event as CustomEvent).detail)),
    );
  }
}

globalThis.stage = launch().then(() =>
  stageOn(
    () => document.querySelector<HTMLIFrameElement>('iframe.view[data-current]')?.contentDocument ?? null,
  ),
);
