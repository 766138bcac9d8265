import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describeEachLayerAlone, TABLE } from './each-layer-alone.ts';
import { formatted, PARTS, type Table } from './table.ts';
import { checkEdits } from './without-layers.ts';

const PAGE = fileURLToPath(new URL('../../ISOLATION.md', import.meta.url));
const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Table;

describe('the table of what keeps a MiniApp in', () => {
  it('is written from what was measured', async () => {
    expect(readFileSync(PAGE, 'utf8')).to.equal(await formatted(table));
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

describeEachLayerAlone('view', 'worker');
