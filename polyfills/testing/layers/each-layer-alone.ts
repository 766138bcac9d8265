import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeInEngines } from '../engines/in-engines.ts';
import { PARTS, type Outcome, type Table } from './table.ts';

export const TABLE = fileURLToPath(new URL('../../isolation-table.json', import.meta.url));

/** For all attempts of a part in one engine, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Makes the attempts of some parts of the table again, in each chosen engine: without layers, and with each layer that is said to
 * stop them. That takes minutes, so it is part of `npm run test:engines` only.
 */
export function describeEachLayerAlone(...keys: (keyof typeof PARTS)[]): void {
  if (process.env.MPT_ENGINES === undefined) return;
  const table = JSON.parse(readFileSync(TABLE, 'utf8')) as Table;
  describeInEngines('each layer alone', (engine) => {
    for (const key of keys) {
      const part = PARTS[key];
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
        if (stopped.length === 0) continue;
        it(`${part.title}: ${layer.name} stops ${stopped.length} attempts alone`, async () => {
          expect(await part.succeed(engine, [layer], stopped)).to.deep.equal([]);
        }).timeout(PATIENCE);
      }
    }
  });
}
