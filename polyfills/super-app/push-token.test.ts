import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

const SENDING = {
  'pages/index/index.html': '<button id="token">Send me news</button><p id="text">here</p>',
  'pages/index/index.js': `
    const text = document.getElementById('text');
    document.getElementById('token').addEventListener('click', () =>
      miniapp.getPushToken().then(
        ({ token }) => { text.textContent += ' <' + token + '>'; },
        ({ name, code }) => { text.textContent += ' ' + name + ' ' + code; }));
  `,
};
const ASKS = { req_permissions: [{ name: 'system.permission.PUSH', reason: 'To tell you of news.' }] };

describeInEngines('a token for messages to a person', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async function () {
    this.timeout(60_000);
    packages.put('sending', smallApp('sending', SENDING, ASKS));
    packages.put('silent', smallApp('silent', SENDING));
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app?.close());

  it('is issued after the person said so, another one each time', async () => {
    await app.launch('platform://miniapp/sending');
    await app.sees('here');
    for (const many of [1, 2]) {
      await app.pressInPage('#token');
      await app.answers('granted');
      await until(
        app.page,
        (times) => {
          const view = document.querySelector<HTMLIFrameElement>('.app-window .view[data-current]');
          return view?.contentDocument?.body?.textContent?.split('<mpt-play-').length === times + 1;
        },
        { timeout: 20_000, reason: `there is no token number ${many}` },
        many,
      );
    }
    const tokens = (await app.textOfPage()).match(/<mpt-play-[-\da-f]{36}>/g);
    expect(new Set(tokens)).to.have.property('size', 2);
  });

  it('is refused where the person said no', async () => {
    await app.pressInPage('#token');
    await app.answers('denied');
    await app.sees('NotAllowedError not-allowed');
    await app.press('.capsule-close');
  });

  it('is refused unasked where the manifest doesn’t declare it', async () => {
    await app.launch('platform://miniapp/silent');
    await app.sees('here');
    await app.pressInPage('#token');
    await app.sees('NotAllowedError not-allowed');
    expect(await app.page.evaluate(() => document.querySelector('.permission-sheet'))).to.equal(null);
  });
});
