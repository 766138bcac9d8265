import { expect } from 'chai';
import { join, relative } from 'node:path';
import { chromium } from '@miniapp-tests/polyfills/testing/engines/chromium';
import { until, type EnginePage } from '@miniapp-tests/polyfills/testing/engines/engine';
import { saidSentences } from '@miniapp-tests/polyfills/testing/readme-example';
import { serveFolder } from '@miniapp-tests/polyfills/testing/serve-folder';
import { buildPublished, copyPage, type Policies } from './testing/build-published.ts';
import { checkTypes } from './testing/check-types.ts';
import { folderOf, POLYFILLS, publishedExamples } from './testing/published-examples.ts';
import { publishedProject, type PublishedProject } from './testing/published-project.ts';

const EXAMPLES = publishedExamples();
/** The README of templates has JavaScript. */
const TYPED = [...EXAMPLES.keys()].filter((name) => name !== 'templates');
const STRICTEST = "default-src 'none'; script-src 'self'";
const SITE = 'https://site.example';

/** A MiniApp that reads layout, in a page that is not cross-origin isolated. */
const READS_LAYOUT = {
  html: '<!doctype html><title>Wide</title><script type="module" src="example.js"></script><mini-app src="shop/wide.ma"></mini-app>',
  script: `import '@miniapp-tests/polyfills/mini-app';
document.querySelector('mini-app')!.addEventListener('scripterror', ({ detail }) => console.log(detail.message));`,
};

/** What fails under which policy, by the page whose README has the sentence. */
const REFUSALS: readonly (readonly [name: string, page: string, policy: string])[] = [
  ['mini-app', 'mini-app', `${STRICTEST}; connect-src 'self'`],
  ['mini-app', 'wide', EXAMPLES.get('mini-app')?.policy ?? ''],
  ['manifest', 'manifest', STRICTEST],
  ['package-loader', 'package-loader', `${STRICTEST}; worker-src 'self'`],
];

describe('the published polyfills in a Vite project', function () {
  this.timeout(240_000);
  let published: PublishedProject;
  let site: { readonly origin: string; close(): Promise<void> };
  let page: EnginePage;
  let policies: Policies;

  before(async () => {
    published = await publishedProject(['spec', 'polyfills']);
    const { folder } = published;
    policies = await buildPublished(folder, EXAMPLES, { wide: READS_LAYOUT });
    for (const [index, [, name]] of REFUSALS.entries()) copyPage(folder, name, `refused-${index}`);
    site = await serveFolder(join(folder, 'dist'), (path): Readonly<Record<string, string>> => {
      const [, index] = /^\/refused-(\d)\.html$/.exec(path) ?? [];
      const policy = index === undefined ? policies.get(path) : REFUSALS[Number(index)]?.[2];
      return policy === undefined ? {} : { 'Content-Security-Policy': policy.replaceAll(SITE, site.origin) };
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

  it('say what each needs, without the clone', () => {
    const readmes = [...EXAMPLES.keys()].map((name) =>
      join(relative(POLYFILLS, folderOf(name)), 'README.md'),
    );
    expect(published.packed.get('polyfills')).to.include.members(readmes);
  });

  for (const [name, { promised, act }] of EXAMPLES) {
    it(`run the example of the README of ${name} under its policy`, async () => {
      await page.goTo(`${site.origin}/of-${name}.html`);
      expect(await page.evaluate(() => crossOriginIsolated)).to.equal(false);
      await act?.(page);
      const hasPrinted = (lines: number): boolean => printed.length >= lines;
      await until(page, hasPrinted, { timeout: 20_000 }, promised.length).catch(() => {});
      expect(await page.evaluate(() => [...printed])).to.deep.equal(promised);
    });
  }

  for (const [index, [name, from, policy]] of REFUSALS.entries()) {
    it(`fail with the sentence that the README of ${name} has: ${from} under ${policy}`, async () => {
      await page.goTo(`${site.origin}/refused-${index}.html`);
      const sentences = saidSentences(folderOf(name));
      expect(sentences).not.to.deep.equal([]);
      const isSaid = (texts: string[]): boolean =>
        texts.some((text) => printed.some((line) => line.includes(text)));
      await until(page, isSaid, { timeout: 20_000 }, sentences).catch(() => {});
      const lines = await page.evaluate(() => [...printed]);
      expect(lines.filter((line) => sentences.some((text) => line.includes(text)))).to.have.lengthOf(
        1,
        `${lines}`,
      );
    });
  }

  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`have types for strict TypeScript users, with moduleResolution ${resolution}`, async () => {
      expect(await checkTypes(published.folder, resolution, TYPED)).to.equal('');
    });
  }
});
