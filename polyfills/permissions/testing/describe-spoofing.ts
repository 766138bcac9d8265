import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { RemoteRealm } from './remote-realm.ts';
import type {} from './sheet-probe.ts';
import { WRAPPED_APIS, type WrappedApi } from './wrapped-apis.ts';

/** Words that would be the host's own, turn them around, or push its buttons off the screen. */
const HOSTILE = {
  name: `\u202e\u2067<b>${'N'.repeat(10_000)}\u0000\n\n`,
  reason: `<script>x</script>\u202e\u2066${'very '.repeat(2_000)}\u2028</blockquote>`,
};
/** A machine that is held up presses too late to be early. */
const TRIES = 8;

/**
 * Tests, of every call that shows a sheet, in a realm of each engine, that only a person answers it, and one who could read it.
 *
 * @param entry the realm's page, beside this file
 */
export function describeSpoofing(title: string, entry: string): void {
  describeInEngines(title, (engine) => {
    let opened: OpenedInEngine;
    let remote: RemoteRealm;
    before(async function () {
      this.timeout(60_000);
      opened = await openInEngine(engine, `${import.meta.dirname}/${entry}`);
      remote = new RemoteRealm(opened);
    });
    after(() => opened.close());

    const begin = (name: string): Promise<void> => opened.page.evaluate((given) => realm.begin(given), name);
    const told = (): Promise<readonly string[]> => opened.page.evaluate(() => realm.told);
    const press = async (): Promise<void> => {
      const { x, y } = await opened.page.evaluate(() => sheetProbe.place);
      await opened.page.press(x, y);
    };
    const isReady = (): Promise<void> =>
      until(opened.page, () => sheetProbe.isReady, { timeout: 30_000, reason: 'the sheet is not ready' });

    /** Asks, with another question after it, and presses at once; was that before the sheet could be read? */
    const pressEarly = async (api: WrappedApi, other: WrappedApi): Promise<boolean> => {
      await remote.fresh(api, HOSTILE);
      await remote.conduct({ answer: 'sheet' });
      await begin(api.name);
      await until(opened.page, () => sheetProbe.sheets === 1, {});
      await begin(other.name);
      await press();
      return opened.page.evaluate(() => sheetProbe.wasEarly);
    };

    for (const api of WRAPPED_APIS.filter(({ level }) => level !== 'default' && level !== 'callback')) {
      it(`${api.name}, ${api.feature}`, async function () {
        this.timeout(60_000);
        const other = WRAPPED_APIS.find(
          ({ level, feature }) => level === 'first-use' && feature !== api.feature,
        );
        if (other === undefined) throw new Error('There is no other question.');
        for (let tries = 1; !(await pressEarly(api, other)); tries++) {
          if (tries === TRIES) throw new Error('The machine is too slow for an early press.');
          await opened.page.evaluate(() => realm.cancel());
          await until(opened.page, () => realm.told.length === 2, {});
        }
        expect(await told(), 'it was pressed too early').to.deep.equal([]);

        await opened.page.evaluate(() => sheetProbe.forge());
        const { text, elements, isOnScreen } = await opened.page.evaluate(() => sheetProbe.words);
        expect({ elements, isOnScreen }).to.deep.equal({ elements: 0, isOnScreen: true });
        expect(text)
          .to.include('NNN…')
          .and.include(api.feature === 'payment' ? '€3.50' : api.description)
          .and.not.match(/[\u0000\u202a-\u202e\u2066\u2067\u2028]/);
        expect(text.length).to.be.below(1_000);

        await opened.page.evaluate(() => sheetProbe.cover());
        await until(opened.page, () => sheetProbe.covered > 600, {});
        await press();
        expect(await opened.page.evaluate(() => [sheetProbe.isReady, realm.told.length])).to.deep.equal([
          false,
          0,
        ]);
        await opened.page.evaluate(() => sheetProbe.uncover());

        await isReady();
        await opened.page.evaluate(() => sheetProbe.forge());
        const { asked, reached } = await remote.record();
        expect(
          [asked.length, reached.length, await opened.page.evaluate(() => sheetProbe.sheets), await told()],
          'no script’s click counts, and one question is shown',
        ).to.deep.equal([1, 0, 1, []]);

        await press();
        await until(opened.page, () => realm.told.length === 1 && sheetProbe.sheets === 1, {});
        expect(await told()).to.deep.equal(['ok']);
        // The second click of two, aimed at what was there before.
        await press();
        if (await opened.page.evaluate(() => sheetProbe.wasEarly)) expect(await told()).to.deep.equal(['ok']);
        await opened.page.evaluate(() => realm.cancel());
        await until(opened.page, () => realm.told.length === 2 && sheetProbe.sheets === 0, {});
      });
    }
  });
}
