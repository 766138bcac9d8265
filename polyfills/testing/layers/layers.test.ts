import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describeInEngines } from '../engines/in-engines.ts';
import { formatted, PARTS, type Table } from './table.ts';

const FOLDER = fileURLToPath(new URL('../../', import.meta.url));

async function checkedIn(): Promise<Table> {
  return JSON.parse(await readFile(`${FOLDER}isolation-table.json`, 'utf8')) as Table;
}

describe('the table of what keeps a MiniApp in', () => {
  it('is written from what was measured', async () => {
    expect(await readFile(`${FOLDER}ISOLATION.md`, 'utf8')).to.equal(await formatted(await checkedIn()));
  });

  it('has every attempt, in Chromium at least', async () => {
    const table = await checkedIn();
    for (const [key, { attempts }] of Object.entries(PARTS)) {
      const measured = Object.entries(table[key] ?? {}).filter(([, outcomes]) => outcomes.chromium);
      expect(measured.map(([attempt]) => attempt)).to.have.members(attempts);
    }
  });
});

// Minutes for each engine: `npm run test:engines` only.
if (process.env.MPT_ENGINES !== undefined) {
  describeInEngines('each layer alone', (engine) => {
    for (const [key, part] of Object.entries(PARTS)) {
      it(`${part.title.toLowerCase()}: all attempts that the table says so of succeed without layers`, async function () {
        this.timeout(180_000);
        const succeeded = await part.succeed(engine, []);
        const rows = Object.entries((await checkedIn())[key] ?? {});
        const claimed = rows.filter(([, outcomes]) => outcomes[engine.name]?.succeedsWithoutLayers);
        expect(succeeded).to.include.members(claimed.map(([attempt]) => attempt));
      });
      for (const layer of part.layers) {
        it(`${part.title.toLowerCase()}: ${layer.name} stops what the table says`, async function () {
          this.timeout(180_000);
          const succeeded = await part.succeed(engine, [layer]);
          const rows = Object.entries((await checkedIn())[key] ?? {});
          const claimed = rows.filter(([, outcomes]) =>
            outcomes[engine.name]?.stoppedBy.includes(layer.name),
          );
          expect(
            claimed.map(([attempt]) => attempt).filter((attempt) => succeeded.includes(attempt)),
          ).to.deep.equal([]);
        });
      }
    }
  });
}
