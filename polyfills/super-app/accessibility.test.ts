import { expect } from 'chai';
import { accessibilityViolations } from '../testing/accessibility.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../testing/open-super-app.ts';
import { Person } from '../testing/person.ts';
import { smallApp } from '../testing/small-app.ts';

const CAMERA = { name: 'system.permission.CAMERA', reason: 'To read the code.' };
const TABS = [
  { page: 'pages/index/index', text: 'First' },
  { page: 'pages/other/other', text: 'Second' },
];

for (const [scheme, dir] of [
  ['light', 'ltr'],
  ['dark', 'rtl'],
] as const) {
  describe(`axe-core finds nothing in the super app (${scheme}, ${dir})`, () => {
    const packages = new MemoryPackages();
    let app: OpenSuperApp;
    let person: Person;

    const findsNothing = async (): Promise<void> => {
      // Colours are judged as they are at the end of a movement.
      await app.page.waitForFunction(() =>
        document.getAnimations().every((animation) => animation.effect?.getTiming().iterations === Infinity),
      );
      expect(await accessibilityViolations(app.page)).to.deep.equal([]);
    };

    before(async () => {
      packages.put('one', smallApp('one', {}, { mpt_tab_bar: { items: TABS }, req_permissions: [CAMERA] }));
      packages.put(
        'scanning',
        smallApp(
          'scanning',
          { 'pages/index/index.js': 'miniapp.scanCode();' },
          { req_permissions: [CAMERA] },
        ),
      );
      packages.put('offered', smallApp('offered'));
      packages.put('broken', new TextEncoder().encode('just words'));
      app = await openSuperApp(packages, undefined, [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ]);
      await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await app.page.evaluate((direction) => void (document.documentElement.dir = direction), dir);
      person = new Person(app.page);
      await app.page.waitForSelector('.app-row');
    });
    after(() => app.close());

    it('on the home: offers, a search without success, a wrong address', async () => {
      await findsNothing();
      await app.page.type('#launch-uri', 'nothing like this');
      await findsNothing();
      await app.page.keyboard.press('Enter');
      await app.page.waitForSelector('#launch-error:not([hidden])');
      await findsNothing();
      await app.page.click('#launch-uri', { count: 3 });
      await app.page.keyboard.press('Backspace');
    });

    it('in a refusal', async () => {
      await person.launch('platform://miniapp/broken');
      await app.page.waitForSelector('.error-screen');
      await findsNothing();
      await app.page.click('.error-details summary');
      await findsNothing();
      await app.page.click('.error-dismiss');
    });

    it('in a question of a MiniApp', async () => {
      await person.launch('platform://miniapp/scanning');
      await app.page.waitForSelector('.permission-sheet');
      await findsNothing();
      await app.page.keyboard.press('Escape');
      await app.page.waitForFunction(() => !document.querySelector('.permission-sheet'));
      await person.close();
    });

    it('around a MiniApp, in its menu and sheets, and on the home with it', async () => {
      await person.launch('platform://miniapp/one');
      await person.sees('index of one');
      await findsNothing();
      await app.page.click('.capsule-menu');
      await findsNothing();
      await app.page.keyboard.press('Escape');
      for (const sheet of ['about', 'settings', 'feedback', 'report']) {
        await person.choose(sheet);
        await app.page.waitForSelector(`dialog.${sheet}-sheet[open]`);
        await findsNothing();
        await app.page.keyboard.press('Escape');
        await app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));
      }
      await person.choose('share');
      await app.page.waitForSelector('.notice');
      await findsNothing();
      await person.choose('add-to-home');
      await person.close();
      await app.page.waitForSelector('#shelf-pinned');
      await findsNothing();
      await app.page.evaluate(() => dispatchEvent(new Event('offline')));
      await findsNothing();
    });

    for (const [name, opener, opened] of [
      ['the scanner', '.launch-scan', '.scanner'],
      ['the running MiniApps', '.home-running', '.switcher'],
      ['the settings', '.home-settings', '.host-settings-sheet'],
    ] as const) {
      it(`in ${name}`, async () => {
        await app.page.click(opener);
        await app.page.waitForSelector(`${opened}[open]`);
        await findsNothing();
        if (opened === '.host-settings-sheet') {
          await app.page.click('[data-setting="pin"]');
          await app.page.waitForSelector('.pin-sheet[open]');
          await app.page.keyboard.press('Enter');
          await findsNothing();
          await app.page.keyboard.press('Escape');
        }
        await app.page.keyboard.press('Escape');
        await app.page.waitForFunction(() => !document.querySelector('dialog, .sheet-ghost'));
      });
    }
  });
}
