import { expect } from 'chai';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { buildPackage } from './build-package.ts';
import type { DiscoveredTest } from './discover-tests.ts';
import { test, unit, type AppTest } from './test-format.ts';

const CONTEXT = { witness: 'http://127.0.0.1:1', host: 'http://127.0.0.1:2', token: 'abc-1' };

function discovered(change: Partial<AppTest>): DiscoveredTest {
  const definition = test({ title: 'A title', statements: [], expect: [], ...change });
  return { id: 'lifecycle/some-example', file: '', source: '', definition };
}

async function filesOf(change: Partial<AppTest>, context: Parameters<typeof buildPackage>[1] = CONTEXT) {
  const opened = await openContainer(buildPackage(discovered(change), context));
  if (!opened.ok) throw new Error(JSON.stringify(opened.violations));
  const { paths, read } = opened.value;
  return new Map(paths.map((path) => [path, new TextDecoder().decode(read.call(opened.value, path))]));
}

describe('buildPackage', () => {
  it('patches the manifest and keeps the rest', async () => {
    const files = await filesOf({ manifest: { lang: null, window: { fullscreen: true }, extra: [1] } });
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as Record<string, unknown>;
    expect(manifest).to.not.have.property('lang');
    expect(manifest).to.deep.include({
      app_id: 'org.miniapp-tests.lifecycle.some-example',
      name: 'some example',
      window: { navigation_bar_title_text: 'Conformance test', fullscreen: true },
      extra: [1],
    });
  });

  it('adds, replaces and removes files', async () => {
    const files = await filesOf({
      files: { 'common/new.txt': 'new', 'app.css': 'b{}', 'pages/second/second.js': null },
    });
    expect(files.get('common/new.txt')).to.equal('new');
    expect(files.get('app.css')).to.equal('b{}');
    expect(files.has('pages/second/second.js')).to.equal(false);
  });

  it('puts the reporter before app.js and pages’ scripts, and before nothing else', async () => {
    const files = await filesOf({ files: { 'common/x.js': 'x', 'pages/lib.js': 'lib', 'app.js': 'app' } });
    expect(files.get('app.js')).to.match(/globalThis\.checkpoint.*\napp$/);
    expect(files.get('pages/index/index.js')).to.equal('checkpoint.page(document);\n');
    expect(files.get('common/x.js')).to.equal('x');
    expect(files.get('pages/lib.js')).to.equal('lib');
  });

  it('fills placeholders in every text, the manifest’s too', async () => {
    const files = await filesOf({
      manifest: { mpt_declared_origins: ['{{witness}}'] },
      files: { 'common/a.txt': '{{host}} {{test}} {{witness}} {{other}}' },
    });
    expect(files.get('common/a.txt')).to.equal('http://127.0.0.1:2 abc-1 http://127.0.0.1:1 {{other}}');
    expect(files.get('manifest.json')).to.include('"http://127.0.0.1:1"');
  });

  it('takes an app_id of the run when it is given one', async () => {
    expect((await filesOf({}, { ...CONTEXT, appId: 'org.example.other' })).get('manifest.json')).to.include(
      '"org.example.other"',
    );
  });

  it('hands the finished bytes to mutilate', () => {
    expect(buildPackage(discovered({ mutilate: (bytes) => bytes.slice(0, 2) }), CONTEXT)).to.deep.equal(
      new TextEncoder().encode('PK'),
    );
  });

  it('has no package for a unit test', () => {
    const definition = unit({ title: 'A title', statements: [], operation: 'parse-uri', cases: [] });
    expect(() => buildPackage({ id: 'a/b', file: '', source: '', definition }, CONTEXT)).to.throw(
      TypeError,
      'unit',
    );
  });
});
