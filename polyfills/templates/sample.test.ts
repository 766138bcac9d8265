import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { filesOfFolder, packageOf, type PackageFiles } from '../testing/folder-packages.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';
import { compileMiniApp } from './compiler/compile-mini-app.ts';
import { templateRuntime } from './runtime-text.ts';

const SAMPLE = fileURLToPath(new URL('sample', import.meta.url));
const builtSample = async (): Promise<PackageFiles> =>
  compileMiniApp(await filesOfFolder(SAMPLE), { runtime: templateRuntime });

describe('the sample with templates', () => {
  it('is built to a package without a finding', async () => {
    const files = await builtSample();
    expect(
      Object.keys(files)
        .filter((path) => path.startsWith('pages/'))
        .sort(),
    ).to.deep.equal([
      'pages/item/item.html',
      'pages/item/item.js',
      'pages/item/item.template.js',
      'pages/list/list.css',
      'pages/list/list.html',
      'pages/list/list.js',
      'pages/list/list.template.js',
    ]);
    const uri = parseMiniAppUri('platform://miniapp/sample');
    if (!uri.ok) throw new Error('The URI is valid.');
    const processed = await processPackage(packageOf(files), uri.value, {
      platformVersion: 1,
      locale: 'en',
      supportedLocales: ['en'],
    });
    expect(processed.ok ? processed.warnings : processed.violations).to.deep.equal([]);
  });
});

describeInEngines('the sample with templates, in its worker', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  before(async () => {
    app = await MiniAppPage.openIn(engine);
    const files = Object.entries(await builtSample()).map(
      ([path, file]) => [path, typeof file === 'string' ? file : new TextDecoder().decode(file)] as const,
    );
    const texts = Object.fromEntries(files);
    const manifest = JSON.parse(texts['manifest.json'] ?? '') as object;
    delete texts['manifest.json'];
    expect(await app.launch(texts, manifest)).to.equal(undefined);
    // As high as a phone's, so that all of the page can be pressed.
    await app.opened.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('iframe.view { width: 390px; height: 560px; border: 0 }');
      document.adoptedStyleSheets = [sheet];
    });
  });
  after(() => app?.close());

  it('shows its data, and follows what is pressed and typed', async () => {
    await app.text('2 things are left');
    await app.press('li:nth-child(1) label');
    await app.text('1 thing is left');
    await app.press('amount-stepper button:last-child');
    await app.text('7');
    await app.press('.add input');
    await app.opened.page.type('Tea');
    await app.press('.add button');
    await app.text('2 things are left');
    await app.press('.clear');
    await until(app.opened.page, () => !miniAppTest.text.includes('Apples'), {});
    expect(await app.text('Tea'))
      .to.contain('Bread')
      .and.not.contain('Oat milk');
    expect((await app.event('')).filter((event) => event.startsWith('scripterror'))).to.deep.equal([]);
  });

  it('has a page that is opened with a query', async () => {
    await app.press('li:nth-child(1) a');
    expect(await app.text('Still needed'))
      .to.contain('Bread')
      .and.contain('Still needed: 1');
  });
});
