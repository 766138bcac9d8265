import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';
import { LASTS, type Attempt } from './testing/hostile/attempt.ts';
import { CHANGES } from './testing/hostile/changes.ts';
import { PAGES } from './testing/hostile/pages.ts';
import { SCRIPTS } from './testing/hostile/scripts.ts';
import { CLOSED_WITHIN, LONG, type HostLoad } from './testing/host-watch.ts';

type Load = HostLoad & { readonly reason: string };

/** A machine that does something else makes any one measurement long. A host that is stuck or gone gets no second try. */
const TRIES = 3;
/** What is longer has stopped the host for good. */
const STUCK = 20_000;
/** What a host may be late with its timers when a MiniApp has ended, before the title says so. Milliseconds. */
const LATE = 1_000;

/** In words; undefined when it did not. */
function howItHeldUp({ longest, closedAfter = Infinity, reason }: Load): string | undefined {
  if (longest <= LONG || closedAfter <= CLOSED_WITHIN) return undefined;
  return `${Math.round(longest)} ms, closed after ${Math.round(closedAfter)} ms ${reason}`;
}

/** No task of the host runs over 200 ms, or the MiniApp is closed within a second. */
describeInEngines('a MiniApp that means harm', (engine) => {
  let app: MiniAppPage<OpenedInEngine> | undefined;

  async function endure({ files, lasts = LASTS }: Attempt): Promise<Load> {
    const packed = gzipSync(JSON.stringify(files)).toString('base64');
    const { page } = (app ??= await MiniAppPage.openIn(engine)).opened;
    try {
      const load = await Promise.race([
        page.evaluate(
          async (given, time) => miniAppTest.endure(await miniAppTest.unpack(given), time),
          packed,
          lasts,
        ),
        delay(STUCK, undefined, { ref: false }),
      ]);
      if (load === undefined) throw new Error(`The host did not answer for ${STUCK} ms.`);
      return load;
    } catch (error) {
      // What is stuck or gone must not fail the attempts that follow.
      void app.close().catch(() => undefined);
      app = undefined;
      throw error;
    }
  }

  /** What an ended MiniApp has left to the browser is not blamed on the next. Gives how long it took, in milliseconds. */
  async function calmDown(): Promise<number> {
    const calm = app?.opened.page.evaluate(() => miniAppTest.calmDown());
    const late = await Promise.race([calm, delay(STUCK, undefined, { ref: false })]);
    if (late !== undefined) return late;
    void app?.close().catch(() => undefined);
    app = undefined;
    return STUCK;
  }

  for (const [kind, attempts] of Object.entries({ scripts: SCRIPTS, changes: CHANGES, pages: PAGES })) {
    describe(kind, () => {
      // WebKitGTK's browser is gone after some seventy of them, whichever they are.
      after(async () => {
        await app?.close();
        app = undefined;
      });
      for (const [name, attempt] of Object.entries(attempts)) {
        it(`does not hold up its host by ${name}`, async function () {
          const tries: string[] = [];
          while (tries.length < TRIES) {
            const heldUp = howItHeldUp(await endure(attempt));
            if (heldUp === undefined) break;
            tries.push(heldUp);
          }
          if (tries.length === TRIES) throw new Error(`It held up its host: ${tries.join('; ')}`);
          const late = await calmDown();
          if (this.test && late > LATE) this.test.title += `, but for ${Math.round(late)} ms after its end`;
          if (tries.length > 0 && this.test)
            this.test.title += `, but in the first tries: ${tries.join('; ')}`;
        }).timeout((TRIES + 1) * STUCK + 10_000);
      }
    });
  }
});
