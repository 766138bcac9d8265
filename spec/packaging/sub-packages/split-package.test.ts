import { expect } from 'chai';
import { subPackages } from '../../extensions/sub-packages.ts';
import { openContainer, type Container } from '../open-container.ts';
import { processPackage } from '../process-package.ts';
import { writeContainer } from '../write-container.ts';
import { splitPackage } from './split-package.ts';
import {
  codeOf,
  FILES,
  HOST,
  launch,
  manifestOf,
  PAGES,
  SHOP,
  text,
  valueOf,
} from './testing/split-example.ts';

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
