import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

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
});
