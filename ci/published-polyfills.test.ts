import { expect } from 'chai';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { chromium } from '@miniapp-tests/polyfills/testing/engines/chromium';
import { until, type EnginePage } from '@miniapp-tests/polyfills/testing/engines/engine';
import { KEEP, readExample } from '@miniapp-tests/polyfills/testing/readme-example';
import { serveFolder } from '@miniapp-tests/polyfills/testing/serve-folder';
import { smallApp } from '@miniapp-tests/polyfills/testing/small-app';
import { publishedProject, type PublishedProject } from './testing/published-project.ts';

const POLYFILLS = join(import.meta.dirname, '..', 'polyfills');
/** Each has a README with a page, its script and its policy. */
const FOLDERS = ['lifecycle', 'tti', 'uri', 'manifest', 'mini-app/element'];
const EXAMPLES = new Map(FOLDERS.map((folder) => [basename(folder), readExample(join(POLYFILLS, folder))]));

describe('the published polyfills in a Vite project', function () {
  this.timeout(240_000);
  let published: PublishedProject;
  let site: { readonly origin: string; close(): Promise<void> };
  let page: EnginePage;

  before(async () => {
    published = await publishedProject(['spec', 'polyfills']);
    const { folder } = published;
    for (const [name, { html, script }] of EXAMPLES) {
      writeFileSync(join(folder, `${name}.html`), html.replaceAll('example.js', `/${name}.ts`));
      writeFileSync(join(folder, `${name}.ts`), `import '${KEEP}';\n${script}`);
    }
    mkdirSync(join(folder, 'public', 'shop'), { recursive: true });
    writeFileSync(join(folder, 'public', 'shop', 'tea.ma'), smallApp('tea'));
    cpSync(join(POLYFILLS, 'manifest', 'demo.json'), join(folder, 'public', 'manifest.json'));
    cpSync(join(POLYFILLS, 'manifest', 'demo.svg'), join(folder, 'public', 'demo.svg'));
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        target: 'es2022',
        rollupOptions: { input: [...EXAMPLES.keys()].map((name) => join(folder, `${name}.html`)) },
      },
    });
    site = await serveFolder(join(folder, 'dist'), (path): Readonly<Record<string, string>> => {
      const policy = EXAMPLES.get(basename(path, '.html'))?.policy;
      return policy === undefined ? {} : { 'Content-Security-Policy': policy };
    });
    page = await chromium.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
    published?.remove();
  });

  it('hold neither tests nor TypeScript nor demos', () => {
    const packed = published.packed.get('polyfills') ?? [];
    expect(packed).to.include('dist/mini-app/define.js').and.include('dist/logic-layer.js');
    expect(
      packed.filter((path) => /\.test\.|testing\/|tsbuildinfo|\/demo\.|(?<!\.d)\.ts$/.test(path)),
    ).to.deep.equal([]);
  });

  for (const [name, { promised }] of EXAMPLES) {
    it(`run the example of the README of ${name} under its policy`, async () => {
      await page.goTo(`${site.origin}/${name}.html`);
      const hasPrinted = (lines: number): boolean => printed.length >= lines;
      await until(page, hasPrinted, { timeout: 10_000 }, promised.length).catch(() => {});
      expect(await page.evaluate(() => [...printed])).to.deep.equal(promised);
    });
  }
});
