import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

declare global {
  /** Names of the animations that began. */
  var movements: string[];
}

describe('the super app for whoever wants less motion', () => {
  const packages = new MemoryPackages();
  let app: OpenSuperApp;
  let person: Person;

  before(async () => {
    packages.put('one', smallApp('one'));
    app = await openSuperApp(packages);
    person = new Person(app.page);
    await app.page.evaluate(() => {
      globalThis.movements = [];
      document.addEventListener('animationstart', ({ animationName }) => movements.push(animationName));
    });
  });
  after(() => app.close());

  /** What moves while a MiniApp opens, its menu rises and sinks, and it is closed. */
  async function moved(): Promise<string[]> {
    await app.page.evaluate(() => void (globalThis.movements = []));
    await person.launch('platform://miniapp/one');
    await person.sees('index of one');
    await app.page.click('.capsule-menu');
    await app.page.waitForSelector('dialog.action-menu[open]');
    await app.page.$eval('dialog.action-menu', (menu) =>
      Promise.all(menu.getAnimations().map(({ finished }) => finished)),
    );
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));
    await person.close();
    await app.page.waitForFunction(() => !document.querySelector('[data-leaving]'));
    return app.page.evaluate(() => [...new Set(movements)].sort());
  }

  it('fades where it else moves', async () => {
    expect(await moved()).to.include.members(['sheet-rise', 'sheet-sink']);
    await app.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const names = await moved();
    expect(names).to.include.members(['appear', 'vanish']);
    expect(names.filter((name) => !['appear', 'vanish'].includes(name))).to.deep.equal([]);
  });
});
