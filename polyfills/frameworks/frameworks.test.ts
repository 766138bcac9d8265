import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';
import { buildMiniApp } from './build-mini-app.ts';
import { Reader } from './reader.ts';
import { STEPS } from './todo-mvc-steps.ts';

/** Name in greetings, folder, ending of the entries. */
const FRAMEWORKS = [
  { name: 'React', folder: 'react', ending: 'jsx' },
  { name: 'Vue', folder: 'vue', ending: 'js' },
  { name: 'Preact', folder: 'preact', ending: 'jsx' },
  { name: 'Svelte', folder: 'svelte', ending: 'js' },
  { name: 'Lit', folder: 'lit', ending: 'js' },
] as const;

describe('frameworks, unmodified as MiniApps', function () {
  this.timeout(60_000);
  let app: MiniAppPage;
  let reader: Reader;
  before(async () => {
    app = await MiniAppPage.open();
    reader = new Reader(app);
  });
  after(() => app.close());
  const expectNoErrors = async (): Promise<void> => {
    const events = await app.opened.page.evaluate(() => miniAppTest.events);
    expect(events.filter((event) => /^(scripterror|terminated)/.test(event))).to.deep.equal([]);
  };

  for (const { name, folder, ending } of FRAMEWORKS) {
    it(`${name} greets and counts clicks`, async () => {
      await app.launch(await buildMiniApp(`${folder}/hello.${ending}`));
      await reader.sees('h1', `Hello, ${name}`);
      await reader.sees('button', 'Clicked 0 times');
      await reader.click('button');
      await reader.click('button');
      await reader.sees('button', 'Clicked 2 times');
      await expectNoErrors();
    });

    it(`${name}'s TodoMVC does what a TodoMVC does`, async () => {
      const files = await buildMiniApp(`${folder}/todo-mvc.${ending}`);
      await app.opened.page.evaluate(() => delete miniAppTest.stored['test']);
      await app.launch(files);
      for (const { does, act, then } of STEPS) {
        try {
          await act(reader, () => app.launch(files));
          await reader.seesTodos(then);
        } catch (error) {
          throw new Error(`It ${does}: ${(error as Error).message}`, { cause: error });
        }
        await expectNoErrors();
      }
    });
  }

  it('jQuery makes, styles, finds and delegates', async () => {
    await app.launch(await buildMiniApp('jquery/page.js'));
    await reader.click('.add');
    await reader.click('.add');
    await reader.sees('.list', 'Item 1Item 2');
    await reader.sees('.count', '2');
    await reader.click('.list li:nth-child(2)');
    await reader.sees('.told', 'Item 2 at 1, 1 chosen');
    await reader.click('.list li:nth-child(1)');
    await reader.sees('.told', 'Item 1 at 0, 1 chosen');
    await expectNoErrors();
  });

  it('Chart.js draws its bars on a canvas', async () => {
    await app.launch(await buildMiniApp('chart/page.js'));
    const [red, nothing] = ['255,0,0,255', '0,0,0,0'];
    // The bar of 1 is half as high as the bar of 2.
    await reader.seesPixels('canvas', {
      ...{ '100,50': nothing, '100,150': red },
      ...{ '225,50': red, '225,150': red },
    });
    await expectNoErrors();
  });
});
