import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import { LOG } from './testing/recorded.ts';

const ENTRY = fileURLToPath(new URL('testing/harness.ts', import.meta.url));

describe('launch', () => {
  let opened: OpenPage;
  before(async () => void (opened = await openPage(ENTRY)));
  after(() => opened.close());

  it('fires the lifecycle events in order and shows what the script wrote', async () => {
    const refusal = await opened.page.evaluate(
      (log) =>
        miniAppTest.launch({
          'app.js': `${log}; for (const type of ['globallaunched', 'globalshown']) global.addEventListener(type, (event) => log(type + ':' + global.globalState + ':' + event.pagePath));`,
          'pages/index/index.js': `for (const type of ['pageloaded', 'pageready', 'pageshown']) page.addEventListener(type, () => { log(type + ':' + page.pageState); document.getElementById('out').textContent = logged.join(' ') });`,
        }),
      LOG,
    );
    expect(refusal).to.equal(undefined);
    await opened.page.waitForFunction(() => miniAppTest.text.includes('pageshown'), { timeout: 5000 });
    expect(await opened.page.evaluate(() => miniAppTest.text)).to.equal(
      'globallaunched:launched:pages/index/index globalshown:shown:pages/index/index pageloaded:loaded pageready:ready pageshown:shown',
    );
  });
});
