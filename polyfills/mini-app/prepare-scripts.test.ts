import { expect } from 'chai';
import { PackageModules } from './modules/package-modules.ts';
import { preparePageScripts } from './prepare-scripts.ts';
import { textResources } from '../testing/text-resources.ts';

describe('a page’s scripts', () => {
  it('come in order, the classic ones of the HTML as one', async () => {
    const files = textResources({ 'p.js': 'own()', 'a.js': 'a()', 'm.js': 'export {}' });
    const scripts = [
      { src: 'a.js', module: false },
      { text: 'b()', module: false },
      { src: 'm.js', module: false },
      { src: 'none.js', module: false },
    ];
    const sources = { resources: files, modules: new PackageModules(files), page: 1 };
    const prepared = await preparePageScripts(sources, 'p.js', { path: 'p.html', scripts });
    expect(prepared.map(({ kind, path }) => [kind, path])).to.deep.equal([
      ['classic', 'p.js'],
      ['classic', 'a.js'],
      ['module', 'm.js'],
      ['broken', 'none.js'],
    ]);
    expect(prepared[1]).to.have.property('text', 'a()\n;b()');
  });
});
