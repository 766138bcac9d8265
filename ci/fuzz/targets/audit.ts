import { auditPackage } from '@miniapp-tests/spec/audit/audit-package';
import { processManifest } from '@miniapp-tests/spec/manifest/process-manifest';
import type { FuzzTarget } from '../target.ts';

const SEEDS = [
  '<!doctype html><p onclick="x()" style="background: url(a.png)"><a href="tel:1">b</a><script>eval("x")</script>',
  "import { a } from './a.js'; fetch(`https://api.example/${a}`); navigator.geolocation?.watchPosition(() => {});",
  '@import "a.css"; @font-face { src: url(f.woff2) } p:hover > a { --x: { a: b }; background: url("i.png") }',
];
/** The same bytes are given as each kind of file. */
const PATHS = ['app.js', 'app.css', 'pages/a.html', 'notes.txt', 'icon.svg'];

const manifest = processManifest({
  app_id: 'org.example.a',
  name: 'A',
  icons: [{ src: 'icon.svg' }],
  pages: ['pages/a'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1' },
});

/** What a store reads of packages that nobody vouches for. */
const target: FuzzTarget = {
  name: 'audit',
  seeds: async () => SEEDS.map((text) => new TextEncoder().encode(text)),
  async run(input) {
    if (!manifest.ok) throw new Error('The manifest is valid.');
    const container = { paths: PATHS, has: (path: string) => PATHS.includes(path), read: () => input };
    auditPackage(container, manifest.value);
  },
};

export default target;
