import { expect } from 'chai';
import { openContainer, type Container } from '../open-container.ts';
import { writeContainer } from '../write-container.ts';
import { subPackageLoader, type SubPackageLoaderOptions } from './load-sub-packages.ts';
import { openSubPackage } from './open-sub-package.ts';
import { splitPackage, type SplitPackage } from './split-package.ts';
import { codeOf, FILES, manifestOf, SHOP, text, valueOf } from './testing/split-example.ts';

describe('loading sub-packages', () => {
  let split: SplitPackage;
  let main: Container;
  let fetched: string[];
  const loader = (change: Partial<SubPackageLoaderOptions> = {}) =>
    subPackageLoader({
      main,
      manifest: manifestOf(main),
      fetch: async ({ name }) => {
        fetched.push(name);
        return split.subPackages.get(name)!;
      },
      ...change,
    });
  beforeEach(async () => {
    split = valueOf(await splitPackage(FILES, { plan: [SHOP, { name: 'help', root: 'pages/help' }] }));
    main = valueOf(await openContainer(split.main));
    fetched = [];
  });

  it('fetches a part when one of its files is first needed, and once', async () => {
    const parts = loader();
    expect(valueOf(await parts.read('app.js'))).to.deep.equal(FILES.get('app.js'));
    expect([parts.isLoaded('app.js'), parts.isLoaded('pages/shop/list.html'), fetched]).to.deep.equal([
      true,
      false,
      [],
    ]);
    const [list, css, none] = await Promise.all(
      ['pages/shop/list.html', 'pages/shop/list.css', 'pages/shop/none'].map((path) => parts.read(path)),
    );
    expect([list, css, none].map((result) => valueOf(result!))).to.deep.equal([
      FILES.get('pages/shop/list.html'),
      FILES.get('pages/shop/list.css'),
      undefined,
    ]);
    expect([
      parts.isLoaded('pages/shop/list.html'),
      parts.isLoaded('pages/help/help.html'),
      fetched,
    ]).to.deep.equal([true, false, ['shop']]);
  });

  it('tries again after a failure', async () => {
    let fails = true;
    const parts = loader({
      fetch: async ({ name }) => {
        if (fails) throw new Error('offline');
        return split.subPackages.get(name)!;
      },
    });
    expect(codeOf(await parts.containerOf('pages/shop/list.html'))).to.equal('subpackage-unavailable');
    expect(codeOf(await parts.read('pages/shop/list.html'))).to.equal('subpackage-unavailable');
    fails = false;
    expect(codeOf(await parts.containerOf('pages/shop/list.html'))).to.equal('done');
  });

  it('tells any reason for which there is nothing', async () => {
    const parts = loader({ fetch: () => Promise.reject('no reason') });
    const result = await parts.containerOf('pages/help/help.html');
    expect(!result.ok && result.violations[0]!.message).to.match(/no reason/);
  });

  it('takes no other bytes than those of the manifest', async () => {
    const shop = split.subPackages.get('shop')!;
    const changed = shop.slice();
    changed[40]! ^= 1;
    const open = async (bytes: Uint8Array) =>
      codeOf(await loader({ fetch: async () => bytes }).containerOf('pages/shop/x'));
    expect(await open(shop)).to.equal('done');
    expect(await open(changed)).to.equal('subpackage-digest-mismatch');
    expect(await open(shop.subarray(1))).to.equal('subpackage-size-mismatch');
    expect(await open(split.subPackages.get('help')!)).to.match(/mismatch/);
  });

  it('takes no files of elsewhere, nor without their pages', async () => {
    const open = async (files: Record<string, string>, has: (path: string) => boolean = () => false) => {
      const bytes = writeContainer(
        new Map(Object.entries(files).map(([path, content]) => [path, text(content)])),
      );
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const part = { name: 'x', root: 'x', pages: ['x/a'], url: 'x.ma', size: bytes.length, sha256 };
      return codeOf(await openSubPackage(bytes, part, { main: { has } }));
    };
    expect(await open({ 'x/a.html': '1' })).to.equal('done');
    expect(await open({ 'x/a.html': '1', 'app.js': '1' })).to.equal('subpackage-path-outside-root');
    expect(await open({ 'x/a.html': '1' }, () => true)).to.equal('subpackage-path-in-main');
    expect(await open({ 'x/b.html': '1' })).to.equal('subpackage-page-missing');
    expect(await open({ 'x/a:b': '1' })).to.equal('file-name-character-not-allowed');
  });
});
