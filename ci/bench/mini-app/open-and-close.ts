import { benchmark } from '../benchmark.ts';
import { distribution } from '../statistics.ts';
import { Cycles, type Living } from './testing/cycles.ts';
import { serveLaunches } from './testing/serve-launches.ts';

/** What lives is counted after so many, and again after as many more. */
const STEP = 5;
const MANY = 20;

/** After each step. */
type Steps = readonly [few: Living, ...Living[]];

const more =
  (what: keyof Living) =>
  (steps: Steps): number =>
    steps.at(-1)![what] - steps[0][what];

/** Theil and Sen's: the median over all pairs, which code that the engine compiled once does not tilt. Bytes for each MiniApp. */
function slope(steps: Steps): number {
  const slopes = steps.flatMap((one, at) =>
    steps.slice(at + 1).map((other, after) => (other.bytes - one.bytes) / ((after + 1) * STEP)),
  );
  return distribution(slopes).median;
}

export default benchmark<Steps, string>({
  title: `Open and close ${MANY} MiniApps: what is left, beside what is left after ${STEP}`,
  async prepare() {
    const server = await serveLaunches();
    const cycles = await Cycles.open(server.origin);
    try {
      const step = async (): Promise<Living> => {
        await cycles.run(STEP);
        return cycles.living();
      };
      const steps: [Living, ...Living[]] = [await step()];
      while (steps.length < MANY / STEP) steps.push(await step());
      return steps;
    } finally {
      await cycles.close();
      await server.close();
    }
  },
  contenders: {},
  measures: [
    { name: 'workers more', unit: 'workers', atMost: 0, value: more('workers') },
    { name: 'frames more', unit: 'frames', atMost: 0, value: more('frames') },
    { name: 'nodes more', unit: 'nodes', atMost: 0, value: more('nodes') },
    { name: 'event listeners more', unit: 'listeners', atMost: 0, value: more('listeners') },
    {
      name: 'heap more, for each MiniApp opened and closed, from the first count to the last',
      unit: 'kB',
      atMost: 20,
      value: (steps) => more('bytes')(steps) / (MANY - STEP) / 1_000,
    },
    {
      name: '... as the median slope over all pairs of counts',
      unit: 'kB',
      value: (steps) => slope(steps) / 1_000,
    },
  ],
});
