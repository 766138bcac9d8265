import { expect } from 'chai';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const COUNTING = {
  'pages/index/index.js': `document.getElementById('text').textContent = 'started ' + Math.random();`,
};

/** A provider that may take a MiniApp back, and has no version 9.9 of any. */
class WithdrawingPackages extends MemoryPackages {
  readonly withdrawn = new Set<string>();

  override async find(id: string, version?: string) {
    return this.withdrawn.has(id) || version === '9.9' ? undefined : super.find(id);
  }
}

describe('an installed MiniApp', () => {
  const packages = new WithdrawingPackages();
  let app: OpenSuperApp;
  let person: Person;

  /** Installs a MiniApp and leaves it installed, without anything that runs. */
  async function install(id: string): Promise<void> {
    packages.put(id, smallApp(id));
    await person.launch(`platform://miniapp/${id}`);
    await person.sees(`index of ${id}`);
    await app.page.reload();
    await app.page.waitForSelector(`.app-tile[title="App ${id}"]`);
  }

  before(async () => {
    app = await openSuperApp(packages);
    person = new Person(app.page);
  });
  after(() => app.close());
  beforeEach(async () => {
    await app.page.goto(app.url);
    await app.page.waitForSelector('#launch-uri');
  });

  it('is refused when its provider has taken it back', async () => {
    await install('withdrawn');
    packages.withdrawn.add('withdrawn');
    await person.launch('platform://miniapp/withdrawn');
    await app.page.waitForSelector('.error-screen[data-code="package-not-found"]');
  });

  it('is opened as it is when the newer package is broken', async () => {
    await install('mended');
    packages.put('mended', new TextEncoder().encode('just words'));
    await person.launch('platform://miniapp/mended');
    await person.sees('index of mended');
  });

  it('goes on running when an address of it is refused, which is said', async () => {
    packages.put('going', smallApp('going', COUNTING));
    await person.launch('platform://miniapp/going');
    await person.sees('started');
    const before = await person.textOfPage();
    await person.close();
    await person.launch('platform://miniapp/going;version=9.9/pages/other/other');
    await app.page.waitForSelector('.notice');
    expect(await person.text('.notice'))
      .to.contain('App going')
      .and.to.contain('not in this version');
    expect(await person.textOfPage()).to.equal(before);
    await app.page.waitForFunction(() => !document.querySelector('.app-window[data-foreground] .splash'));
    expect(await person.count('.error-screen')).to.equal(0);
  });
});
