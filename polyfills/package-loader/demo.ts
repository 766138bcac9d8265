import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { openPackage, type OpenedPackage } from './open-package.ts';

const SAMPLE = {
  'manifest.json': JSON.stringify({
    app_id: 'org.example.tides',
    name: 'Tides',
    version: { code: 1, name: '1.0.0' },
    platform_version: { min_code: 1 },
    icons: [{ src: 'wave.svg' }],
    pages: ['pages/index/index', 'pages/place/place'],
  }),
  'app.js': '',
  'app.css': ':root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif } body { margin: 16px }',
  'wave.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 12"><path fill="none" stroke="#2f86c9" stroke-width="3" d="M0 6q6-9 12 0t12 0 12 0 12 0"/></svg>',
  'pages/index/index.html':
    '<html lang="en"><title>Tides</title><p><img src="/wave.svg" width="96" height="24" alt=""></p><p>High water at <time></time>.</p><p><a href="/pages/place/place">Place</a></p>',
  'pages/index/index.js': 'document.querySelector("time").textContent = "06:14";',
  'pages/place/place.html':
    '<html lang="en"><title>Place</title><p>North bay</p><p><a href="/pages/index/index">Tides</a></p>',
};

const find = <Found extends HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`)!;
const [frame, file, remove] = [
  find<HTMLIFrameElement>('app'),
  find<HTMLInputElement>('file'),
  find<HTMLButtonElement>('remove'),
];
let opened: OpenedPackage | undefined;

function say(text: string): void {
  find('answer').textContent = text;
}

async function open(bytes: Uint8Array): Promise<void> {
  try {
    opened?.close();
    opened = await openPackage({ source: { bytes }, scope: 'app/', serviceWorker: 'worker.js' });
    const { manifest, version, servedBy, startUrl, refusal } = opened;
    frame.title = manifest.name;
    frame.src = startUrl;
    frame.hidden = false;
    remove.disabled = false;
    const how = servedBy === 'blob' ? `shown without a service worker. ${refusal?.message}` : 'installed.';
    say(`${manifest.name} ${version} is ${how}`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

find('sample').addEventListener('click', () => {
  const encoder = new TextEncoder();
  void open(
    writeContainer(new Map(Object.entries(SAMPLE).map(([path, text]) => [path, encoder.encode(text)]))),
  );
});
find('choose').addEventListener('click', () => file.click());
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (chosen) void open(new Uint8Array(await chosen.arrayBuffer()));
  file.value = '';
});
remove.addEventListener('click', async () => {
  remove.disabled = true;
  frame.hidden = true;
  frame.removeAttribute('src');
  await opened?.remove();
  opened = undefined;
  say('Nothing of it is left.');
});
