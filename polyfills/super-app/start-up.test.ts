import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

const FILES = {
  'app.js': `const told = [];
    global.addEventListener('globallaunched', () => told.push('launched'));
    global.addEventListener('globalshown', () => told.push('globalshown'));`,
  'pages/index/index.html':
    '<p id="text">index</p><p id="told"></p><button>tap</button><a href="/pages/other/other">other</a>',
  'pages/index/index.js': `
    const show = () => { document.getElementById('told').textContent = 'told: ' + told.join(' ') + '.'; };
    for (const type of ['pageloaded', 'pageready', 'pageshown', 'pagehidden'])
      page.addEventListener(type, () => { told.push(type); show(); });
    document.querySelector('button').addEventListener('click', () => { told.push('tapped'); show(); });`,
  'pages/other/other.js': `
    page.addEventListener('pageunloaded', () => told.push('unloaded'));
    document.getElementById('text').textContent = 'the other page';`,
};

describeInEngines('start-up', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;
  before(async () => {
    packages.put('first', smallApp('first', FILES));
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app.close());

  it('launches a MiniApp, tells its pages of their life, obeys taps and goes back', async () => {
    await app.launch('platform://miniapp/first');
    await app.sees('told: launched globalshown pageloaded pageready pageshown.');
    await app.pressInPage('button');
    await app.sees('pageshown tapped.');
    await app.pressInPage('a');
    await app.sees('the other page');
    await app.press('.app-window[data-foreground] .back');
    await app.sees('tapped pagehidden');
    await app.sees('unloaded pageshown.');
  });

  it('draws what it shows', async () => {
    const png = Buffer.from(await app.page.screenshot());
    expect(png.subarray(1, 4).toString()).to.equal('PNG');
    expect(png.readUInt32BE(16)).to.be.greaterThan(300);
  });
});
