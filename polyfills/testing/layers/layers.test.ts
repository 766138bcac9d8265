import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describeInEngines } from '../engines/in-engines.ts';
import { formatted, PARTS, type Outcome, type Table } from './table.ts';
import { checkEdits } from './without-layers.ts';

const FOLDER = fileURLToPath(new URL('../../', import.meta.url));
/** For all attempts of a part in one engine, in milliseconds. */
const PATIENCE = 300_000;

const table = JSON.parse(readFileSync(`${FOLDER}isolation-table.json`, 'utf8')) as Table;

describe('the table of what keeps a MiniApp in', () => {
  it('is written from what was measured', async () => {
    expect(readFileSync(`${FOLDER}ISOLATION.md`, 'utf8')).to.equal(await formatted(table));
  });

  for (const [key, { title, attempts, layers }] of Object.entries(PARTS)) {
    it(`${title}: has every attempt, in Chromium at least`, () => {
      const measured = Object.entries(table[key] ?? {}).filter(([, outcomes]) => outcomes.chromium);
      expect(measured.map(([attempt]) => attempt)).to.have.members(attempts);
    });

    it(`${title}: what succeeds without layers is stopped by one of them alone`, () => {
      for (const [attempt, outcomes] of Object.entries(table[key] ?? {})) {
        for (const [engine, { succeedsWithoutLayers, stoppedBy }] of Object.entries(outcomes)) {
          const alone = stoppedBy.filter((kept) => kept.length === 1);
          expect(alone.length > 0, `${attempt} in ${engine}`).to.equal(succeedsWithoutLayers);
        }
      }
    });

    it(`${title}: every layer stands in the sources, to be taken away`, () => checkEdits(layers));
  }
});

// Minutes for each engine: `npm run test:engines` only.
if (process.env.MPT_ENGINES !== undefined) {
  describeInEngines('each layer alone', (engine) => {
    for (const [key, part] of Object.entries(PARTS)) {
      const outcomes = Object.entries(table[key] ?? {}).flatMap(([attempt, row]) => {
        const outcome = row[engine.name];
        return outcome === undefined ? [] : [[attempt, outcome] as const];
      });
      const claimed = (claims: (outcome: Outcome) => boolean): string[] =>
        outcomes.filter(([, outcome]) => claims(outcome)).map(([attempt]) => attempt);

      const free = claimed((outcome) => outcome.succeedsWithoutLayers);
      it(`${part.title}: without layers ${free.length} attempts succeed`, async () => {
        expect(await part.succeed(engine, [], free)).to.have.members(free);
      }).timeout(PATIENCE);

      for (const layer of part.layers) {
        const stopped = claimed((outcome) =>
          outcome.stoppedBy.some((kept) => kept.length === 1 && kept[0] === layer.name),
        );
        it(`${part.title}: ${layer.name} stops ${stopped.length} attempts alone`, async () => {
          expect(await part.succeed(engine, [layer], stopped)).to.deep.equal([]);
        }).timeout(PATIENCE);
      }
    }
  });
}
