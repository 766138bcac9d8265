import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const KEEPS = {
  'pages/index/index.js': `
    document.getElementById('out').textContent = 'kept: ' + localStorage.getItem('a');
    localStorage.setItem('a', 'b');`,
};

/** No browser tells that a worker is gone, so it shows as one that doesn't answer. */
describe('a MiniApp whose worker is lost', () => {
  let app: MiniAppPage;
  before(async () => {
    app = await MiniAppPage.open();
  });
  after(() => app.close());

  /** Workers live as long as the frames that made them. */
  const lose = (): void => {
    for (const frame of document.querySelectorAll('iframe[aria-hidden]')) frame.remove();
  };

  it('is said not to answer, ends when it is closed, and finds what it stored when it is launched again', async () => {
    await app.launch(KEEPS);
    await app.text('kept: null');
    await app.opened.page.evaluate(lose);
    const seconds = await app.opened.page.evaluate(
      () =>
        new Promise((resolve) =>
          miniAppTest.miniApp!.addEventListener('unresponsive', (event) =>
            resolve((event as CustomEvent<{ seconds: number }>).detail.seconds),
          ),
        ),
    );
    expect(seconds).to.equal(5);
    expect(await app.launch(KEEPS)).to.equal(undefined);
    await app.text('kept: b');
  }).timeout(40_000);

  it('is cut off within seconds when it leaves the screen, with the reason', async () => {
    await app.launch(KEEPS);
    await app.text('kept: b');
    await app.opened.page.evaluate(lose);
    await app.opened.page.evaluate(() => miniAppTest.miniApp!.hide());
    expect((await app.event('terminated')).at(-1)).to.match(/did not answer within a second/);
  }).timeout(40_000);
});
