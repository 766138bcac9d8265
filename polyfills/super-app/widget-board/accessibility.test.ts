import { expect } from 'chai';
import { accessibilityViolations } from '../../testing/accessibility.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { openSuperApp, type OpenSuperApp } from '../../testing/open-super-app.ts';
import { Person } from '../../testing/person.ts';
import { smallApp } from '../../testing/small-app.ts';

const WIDGET = { 'widgets/tides/tides.html': '<p>Tides</p>' };
const MANIFEST = {
  widgets: [{ name: 'Tides', path: 'widgets/tides/tides' }],
  req_permissions: [{ name: 'system.permission.LOCATION', reason: 'To find the bay' }],
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`axe-core finds nothing in the widget board (${scheme})`, () => {
    const packages = new MemoryPackages();
    let app: OpenSuperApp;
    let person: Person;

    const findsNothing = async (): Promise<void> => {
      await app.page.waitForFunction(() =>
        document.getAnimations().every((animation) => animation.effect?.getTiming().iterations === Infinity),
      );
      expect(await accessibilityViolations(app.page)).to.deep.equal([]);
    };

    before(async () => {
      packages.put('sea', smallApp('sea', WIDGET, MANIFEST));
      app = await openSuperApp(packages);
      await app.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      person = new Person(app.page);
      await person.launch('platform://miniapp/sea');
      await person.sees('index of sea');
      await person.close();
    });
    after(() => app?.close());

    it('empty, in its picker, with a widget, and arranged', async () => {
      await app.page.locator('.home-widgets').click();
      await app.page.waitForSelector('.widget-board-empty .quiet-action');
      await findsNothing();
      await app.page.locator('.widget-board-add').click();
      await app.page.waitForSelector('dialog.widget-picker .app-row');
      await findsNothing();
      await app.page.locator('dialog.widget-picker .app-row').click();
      await app.page.waitForSelector('mini-app-widget:state(running)');
      await person.answers('denied');
      await findsNothing();
      await app.page.locator('.widget-board-arrange').click();
      await app.page.waitForSelector('.widget-board[data-arranging]');
      await findsNothing();
    });

    it('has asked once, for all that widgets may use', async () => {
      expect(await person.count('.permission-sheet')).to.equal(0);
      await app.page.locator('[data-tool="dismiss"]').click();
      await app.page.waitForSelector('.widget-board-empty .quiet-action');
      await app.page.locator('.widget-board-add').click();
      await app.page.locator('dialog.widget-picker .app-row').click();
      await app.page.waitForSelector('mini-app-widget:state(running)');
      expect(await person.count('.permission-sheet')).to.equal(0);
    });
  });
}
