import { expect } from 'chai';
import fc from 'fast-check';
import { allPages } from '../../extensions/sub-packages.ts';
import { parseManifest } from '../../manifest/parse-manifest.ts';
import { openContainer } from '../open-container.ts';
import { examplePackage } from '../testing/example-package.ts';
import { writeContainer } from '../write-container.ts';
import { joinPackage } from './join-package.ts';
import { splitPackage } from './split-package.ts';
import {
  codeOf,
  FILES,
  launch,
  manifestOf,
  PAGES,
  rewritten,
  SHOP,
  text,
  valueOf,
} from './testing/split-example.ts';

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

  it('keeps the order of pages, in spite of items that are none', async () => {
    const [home, list, cart, help] = PAGES;
    const odd = `pages/shop/${encodeURIComponent('100%25')}`;
    const files = rewritten({
      pages: [home, 'https://a.example/x', cart, home, help, './' + list, odd, '../x?', help],
    });
    files.set('pages/shop/100%25.html', text('odd'));
    const before = valueOf(parseManifest(files.get('manifest.json')!));
    expect(before.pages).to.deep.equal([home, cart, home, help, list, 'pages/shop/100%25', help]);
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
