import { packageOf, type PackageFiles } from '../../testing/folder-packages.ts';

export const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"><path d="M0 0h7v7H0z"/></svg>';

/** Says to the page around what it sees and what it can reach, once all is loaded. */
const SAY = `
const refusal = async (attempt) => {
  try { await attempt(); return 'done'; } catch (error) { return error.name; }
};
addEventListener('load', async () => {
  const style = getComputedStyle(document.querySelector('h1'));
  top.postMessage({
    origin: self.origin,
    title: document.querySelector('h1').textContent,
    color: style.color,
    indent: style.textIndent,
    pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
    background: /^url\\("(.{5})/.exec(getComputedStyle(document.body).backgroundImage)?.[1],
    script: globalThis.appScript,
    module: await globalThis.moduleSaid,
    link: document.querySelector('a').href,
    reaches: [
      await refusal(() => { if (document.cookie === '') throw new Error(); }),
      await refusal(() => localStorage.length),
      await refusal(() => caches.keys()),
      // What would leave something behind.
      ...(self.origin === 'null' ? [
      await refusal(() => new Promise((resolve, reject) => {
        const request = indexedDB.open('x');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      })),
      await refusal(() => navigator.serviceWorker.register('/worker.js', { scope: '/miniapps/tides/' })),
      await refusal(() => top.document.title),
      ] : []),
    ],
  }, '*');
});
`;

/** A MiniApp whose page loads something of each kind. */
export function tidesPackage(files: PackageFiles = {}, manifest: object = {}): Uint8Array {
  return packageOf({
    'manifest.json': JSON.stringify({
      app_id: 'org.example.tides',
      name: 'Tides',
      version: { code: 1, name: '1.0.0' },
      platform_version: { min_code: 1 },
      icons: [{ src: 'icon.svg' }],
      pages: ['pages/index/index', 'pages/more/more'],
      ...manifest,
    }),
    'app.js': 'globalThis.appScript = "app";',
    'app.css': '@import "styles/base.css"; h1 { text-indent: 3px }',
    'styles/base.css': 'body { background: url(../icon.svg) }',
    'icon.svg': DOT,
    'pages/index/index.html': `<h1>Tides</h1>
      <img src="../../icon.svg"><img src="/icon.svg" alt=""><img srcset="/icon.svg 1x">
      <a href="/pages/more/more">More</a>
      <script type="module" src="main.js"></script>`,
    'pages/index/index.css': 'h1 { color: rgb(1, 2, 3) }',
    'pages/index/index.js': SAY,
    'pages/index/main.js': `import { words } from '../../words.js';
      globalThis.moduleSaid = import('./later.js').then(({ later }) => words + later);`,
    'pages/index/later.js': 'export { more as later } from "/words.js";',
    'words.js': 'import "./pages/index/main.js"; export const words = "high"; export const more = " tide";',
    'pages/more/more.html': '<template><h1>More</h1><a href="../index/index.html">Back</a></template>',
    'pages/more/more.js': SAY,
    ...files,
  });
}
