import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

describe('the super app from right to left', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    const permissions = [{ name: 'system.permission.CAMERA', reason: 'To read the code.' }];
    packages.put('one', smallApp('one', {}, { req_permissions: permissions }));
    app = await openSuperApp(packages);
    await app.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    person = new Person(app.page);
  });
  after(() => app.close());

  /** Of the element's text: whether it ends to the right of where it began, and how far it begins from the element's edges. */
  const run = (selector: string) =>
    app.page.$eval(selector, (found) => {
      const text = document.createTreeWalker(found, NodeFilter.SHOW_TEXT).nextNode();
      if (!(text instanceof Text)) throw new Error('It says nothing.');
      const box = (from: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect();
      };
      const [edges, last] = [found.getBoundingClientRect(), box(text.length - 1)];
      return { endsRight: last.right > box(0).left, gap: Math.round(edges.right - last.right) };
    });

  it('has sentences run as their words do, from the side where the page begins', async () => {
    await app.page.type('#launch-uri', 'nothing like this');
    await app.page.waitForSelector('.state p');
    expect((await run('.state p')).endsRight, 'an empty state').to.equal(true);
    await app.page.keyboard.press('Enter');
    await app.page.waitForSelector('#launch-error:not([hidden])');
    expect((await run('#launch-error')).endsRight, 'a wrong address').to.equal(true);
    await app.page.click('#launch-uri', { count: 3 });
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await person.choose('settings');
    await app.page.waitForSelector('.permission-row q');
    expect(await run('.permission-row q')).to.deep.include({ endsRight: true });
    expect((await run('.permission-row q')).gap, 'a reason').to.be.below(20);
    expect((await run('.permission-row label')).gap, 'what it may').to.be.below(20);
  });
});
