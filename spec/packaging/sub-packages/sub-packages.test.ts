import { expect } from 'chai';
import fc from 'fast-check';
import { allPages, subPackages } from '../../extensions/sub-packages.ts';
import { parseManifest } from '../../manifest/parse-manifest.ts';
import type { Result } from '../../result.ts';
import { openContainer, type Container } from '../open-container.ts';
import { processPackage } from '../process-package.ts';
import { examplePackage } from '../testing/example-package.ts';
import { writeContainer } from '../write-container.ts';
import { joinPackage } from './join-package.ts';
import { subPackageLoader, type SubPackageLoaderOptions } from './load-sub-packages.ts';
import { openSubPackage } from './open-sub-package.ts';
import { splitPackage, type SplitPackage } from './split-package.ts';

const text = (content: string) => new TextEncoder().encode(content);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.violations[0]!.code);

const PAGES = ['pages/home/home', 'pages/shop/list', 'pages/shop/cart/cart', 'pages/help/help'];
const FILES = examplePackage(
  { pages: PAGES },
  {
    'pages/first/first.html': null,
    'pages/first/first.css': null,
    'pages/first/first.js': null,
    'pages/second/second.html': null,
    'pages/unlisted/unlisted.html': null,
    'pages/home/home.html': 'home',
    'pages/shop/list.html': 'list',
    'pages/shop/list.css': 'p {}',
    'pages/shop/cart/cart.html': 'cart',
    'pages/help/help.html': 'help',
    'pages/help/picture.svg': '<svg/>',
    'common/icon.png': '',
  },
);
const SHOP = { name: 'shop', root: 'pages/shop' };

const manifestOf = (container: Container) => valueOf(parseManifest(container.read('manifest.json')!));
const HOST = { platformVersion: 1, locale: 'en', supportedLocales: [] };
const launch = (bytes: Uint8Array) => processPackage(bytes, { scheme: 'platform', id: 'x', path: '' }, HOST);

describe('splitting a package', () => {
  it('leaves what the first page needs, and says where the rest is', async () => {
    const { main, subPackages: parts } = valueOf(
      await splitPackage(FILES, { plan: [{ ...SHOP, url: 'a/shop.ma' }] }),
    );
    const container = valueOf(await openContainer(main));
    expect(container.paths).to.include.members(['app.js', 'pages/home/home.html', 'pages/help/help.html']);
    expect(container.paths.filter((path) => path.startsWith('pages/shop/'))).to.deep.equal([]);
    const manifest = manifestOf(container);
    expect(manifest.pages).to.deep.equal(['pages/home/home', 'pages/help/help']);
    const [shop] = subPackages(manifest);
    expect(shop).to.deep.include({ ...SHOP, url: 'a/shop.ma', size: parts.get('shop')!.length });
    expect(shop!.pages).to.deep.equal(['pages/shop/list', 'pages/shop/cart/cart']);
    expect(valueOf(await openContainer(parts.get('shop')!)).paths).to.have.members([
      'pages/shop/list.html',
      'pages/shop/list.css',
      'pages/shop/cart/cart.html',
    ]);
  });

  it('gives a main package that starts', async () => {
    const { main } = valueOf(await splitPackage(FILES));
    expect(codeOf(await launch(main))).to.equal('done');
  });

  it('starts on a page of a part where the host fetches parts', async () => {
    const { main } = valueOf(await splitPackage(FILES, { plan: [SHOP] }));
    const start = async (path: string, loadsSubPackages?: true) => {
      const uri = { scheme: 'platform', id: 'x', path } as const;
      const started = await processPackage(main, uri, {
        ...HOST,
        ...(loadsSubPackages && { loadsSubPackages }),
      });
      if (!started.ok) throw new Error(JSON.stringify(started.violations));
      return [started.value.startPage, ...started.warnings.map(({ code }) => code)];
    };
    const lost = ['pages/home/home', 'start-page-not-found'];
    expect(await start('/pages/shop/cart/cart', true)).to.deep.equal(['pages/shop/cart/cart']);
    expect(await start('/pages/shop/list.html', true)).to.deep.equal(['pages/shop/list']);
    expect(await start('/pages/help/help', true)).to.deep.equal(['pages/help/help']);
    expect(await start('/pages/shop/none', true)).to.deep.equal(lost);
    expect(await start('/pages/shop/list')).to.deep.equal(lost);
  });

  it('gives the same bytes for an opened package as for its files', async () => {
    const opened = valueOf(await openContainer(writeContainer(FILES)));
    expect(await splitPackage(opened)).to.deep.equal(await splitPackage(FILES));
  });

  it('plans one for each directory of pages that is not needed at launch', async () => {
    const roots = async (manifest: object, files: Record<string, string> = {}) => {
      const all = new Map([
        ...FILES,
        ...Object.entries(files).map(([path, content]) => [path, text(content)] as const),
      ]);
      const written = { ...JSON.parse(new TextDecoder().decode(FILES.get('manifest.json'))), ...manifest };
      const split = valueOf(await splitPackage(all.set('manifest.json', text(JSON.stringify(written)))));
      return subPackages(manifestOf(valueOf(await openContainer(split.main)))).map(({ root }) => root);
    };
    expect(await roots({})).to.deep.equal(['pages/shop', 'pages/help']);
    expect(await roots({ widgets: [{ name: 'w', path: 'pages/help/help' }] })).to.deep.equal(['pages/shop']);
    const items = [
      { page: PAGES[0], text: 'Home', icon: 'common/icon.png' },
      { page: PAGES[1], text: 'Shop' },
    ];
    expect(await roots({ mpt_tab_bar: { items } })).to.deep.equal(['pages/help', 'pages/shop/cart']);
    expect(await roots({ icons: [{ src: 'pages/help/picture.svg' }] })).to.deep.equal(['pages/shop']);
    expect(await roots({ pages: ['home', 'other'] })).to.deep.equal([]);
  });

  it('tells that a signature is lost', async () => {
    const opened = valueOf(await openContainer(writeContainer(FILES)));
    const signingBlock = { start: 0, end: 0, magic: 'RPK Sig Block 42' };
    const split = await splitPackage({ ...opened, signingBlock } as Container);
    expect(split.ok && split.warnings.map(({ code }) => code)).to.deep.equal(['signature-dropped']);
  });

  for (const [what, code, plan] of [
    ['the first page', 'subpackage-needed-at-launch', [{ name: 'a', root: 'pages/home' }]],
    ['an icon', 'subpackage-needed-at-launch', [{ name: 'a', root: 'common' }]],
    ['what another has', 'subpackage-roots-overlap', [SHOP, { name: 'cart', root: 'pages/shop/cart' }]],
    ['nothing', 'subpackage-empty', [{ name: 'a', root: 'pages/none' }]],
    ['a slash at the end', 'subpackage-empty', [{ name: 'a', root: 'pages/shop/' }]],
    ['the localization resources', 'subpackage-needed-at-launch', [{ name: 'a', root: 'i18n' }]],
    ['a bad name', 'subpackage-plan-malformed', [{ ...SHOP, name: '../x' }]],
    ['a bad URL', 'subpackage-plan-malformed', [{ ...SHOP, url: 'http://a.example/' }]],
    ['a name of another', 'subpackage-plan-malformed', [SHOP, { name: 'Shop', root: 'pages/help' }]],
  ] as const) {
    it(`refuses a sub-package with ${what}: ${code}`, async () => {
      expect(codeOf(await splitPackage(FILES, { plan }))).to.equal(code);
    });
  }

  it('refuses what is split already, and what has no good manifest', async () => {
    const { main } = valueOf(await splitPackage(FILES));
    expect(codeOf(await splitPackage(valueOf(await openContainer(main))))).to.equal(
      'subpackages-already-there',
    );
    expect(codeOf(await splitPackage(new Map()))).to.equal('manifest-not-json');
    expect(codeOf(await splitPackage(new Map([['manifest.json', text('{}')]])))).to.match(/missing/);
  });
});

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

describe('joining a package', () => {
  it('needs every part, and each as the manifest has it', async () => {
    const split = valueOf(await splitPackage(FILES));
    const without = new Map([...split.subPackages].slice(1));
    expect(codeOf(await joinPackage({ ...split, subPackages: without }))).to.equal('subpackage-missing');
    const swapped = new Map([...split.subPackages.keys()].map((name) => [name, split.main]));
    expect(codeOf(await joinPackage({ ...split, subPackages: swapped }))).to.equal(
      'subpackage-size-mismatch',
    );
    expect(codeOf(await joinPackage({ ...split, main: text('x') }))).not.to.equal('done');
    for (const manifest of [undefined, '{', '{}']) {
      const main = writeContainer(new Map(manifest === undefined ? [] : [['manifest.json', text(manifest)]]));
      expect(codeOf(await joinPackage({ main, subPackages: new Map() }))).not.to.equal('done');
    }
  });

  it('leaves a package that was not split as it is', async () => {
    const joined = valueOf(await joinPackage({ main: writeContainer(FILES), subPackages: new Map() }));
    expect(new Map([...joined].sort())).to.deep.equal(new Map([...FILES].sort()));
  });

  const rewritten = (manifest: object) =>
    new Map([
      ...FILES,
      [
        'manifest.json',
        text(
          JSON.stringify({
            ...JSON.parse(new TextDecoder().decode(FILES.get('manifest.json'))),
            ...manifest,
          }),
        ),
      ],
    ]);

  it('keeps the order of pages, in spite of items that are none', async () => {
    const [home, list, cart, help] = PAGES;
    const odd = `pages/shop/${encodeURIComponent('100%25')}`;
    const files = rewritten({
      pages: [home, 'https://a.example/x', cart, help, './' + list, odd, '../x?', help],
    });
    files.set('pages/shop/100%25.html', text('odd'));
    const before = valueOf(parseManifest(files.get('manifest.json')!));
    expect(before.pages).to.deep.equal([home, cart, help, list, 'pages/shop/100%25', help]);
    const split = valueOf(await splitPackage(files, { plan: [SHOP, { name: 'help', root: 'pages/help' }] }));
    expect(allPages(manifestOf(valueOf(await openContainer(split.main))))).to.deep.equal(before.pages);
    const joined = valueOf(await joinPackage(split));
    expect(valueOf(parseManifest(joined.get('manifest.json')!))).to.deep.equal(before);
  });

  it('needs no pages', async () => {
    const files = rewritten({ pages: undefined, widgets: [{ name: 'w', path: 'pages/home/home' }] });
    const split = valueOf(await splitPackage(files, { plan: [SHOP] }));
    expect(allPages(manifestOf(valueOf(await openContainer(split.main))))).to.deep.equal([]);
    const joined = valueOf(await joinPackage(split));
    const [before, after] = [files, joined].map((all) => new TextDecoder().decode(all.get('manifest.json')));
    expect(JSON.parse(after!)).to.deep.equal(JSON.parse(before!));
  });

  it('leaves a page that is not there among those of the main package', async () => {
    const files = rewritten({ pages: [PAGES[0], 'pages/shop/none', PAGES[1]] });
    const split = valueOf(await splitPackage(files, { plan: [SHOP] }));
    const main = valueOf(await openContainer(split.main));
    expect(manifestOf(main).pages).to.deep.equal([PAGES[0], 'pages/shop/none']);
    expect(valueOf(await joinPackage(split)).get('pages/shop/list.html')).to.deep.equal(text('list'));
  });

  it('plans no more parts than a manifest may name', async () => {
    const names = Array.from({ length: 70 }, (_, at) => `parts/p${at}/page`);
    const files = new Map([...rewritten({ pages: [PAGES[0], ...names] })]);
    for (const name of names) files.set(`${name}.html`, text(name));
    const split = valueOf(await splitPackage(files));
    expect(split.subPackages.size).to.equal(64);
    expect(valueOf(await joinPackage(split)).size).to.equal(files.size);
  });

  it('does not split off more pages than a part may have', async () => {
    const pages = [PAGES[0]!, ...Array.from({ length: 1025 }, () => PAGES[1]!)];
    expect(codeOf(await splitPackage(rewritten({ pages }), { plan: [SHOP] }))).to.equal(
      'subpackage-too-many-pages',
    );
  });

  it('takes no names of two parts that differ in case only', async () => {
    const other = { ...SHOP, name: 'other', root: 'Pages/shop' };
    const files = new Map([...FILES, ['Pages/shop/LIST.html', text('1')] as const]);
    const split = valueOf(await splitPackage(files, { plan: [SHOP, other] }));
    expect(codeOf(await joinPackage(split))).to.equal('file-name-not-unique');
  });

  it('gives back what was split', async () => {
    const directory = fc.constantFrom('a', 'b', 'b/c', 'd');
    const page = fc
      .tuple(directory, fc.stringMatching(/^[a-z]{1,3}$/))
      .map((names) => `pages/${names.join('/')}`);
    const extra = fc.dictionary(
      fc
        .tuple(fc.constantFrom('pages/a', 'pages/b', 'common'), fc.stringMatching(/^x[a-z]{1,3}$/))
        .map((n) => n.join('/')),
      fc.uint8Array({ maxLength: 100 }),
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(page, { minLength: 1, maxLength: 8 }), extra, async (pages, more) => {
        const files = new Map([...examplePackage({ pages }), ...Object.entries(more)]);
        for (const one of pages) files.set(`${one}.html`, text(one));
        fc.pre((await openContainer(writeContainer(files))).ok);
        const split = valueOf(await splitPackage(files));
        expect(codeOf(await launch(split.main))).to.equal('done');
        const joined = new Map(valueOf(await joinPackage(split)));

        const [before, after] = [files, joined].map((all) =>
          valueOf(parseManifest(all.get('manifest.json')!)),
        );
        expect(after).to.deep.equal(before);
        const main = valueOf(await openContainer(split.main));
        expect(allPages(manifestOf(main))).to.deep.equal(before!.pages);
        files.delete('manifest.json');
        joined.delete('manifest.json');
        expect(new Map([...joined].sort())).to.deep.equal(new Map([...files].sort()));
      }),
      { numRuns: 60 },
    );
  });
});
