import { benchmark } from '../benchmark.ts';
import { Cycles, type Living } from './testing/cycles.ts';
import { serveLaunches } from './testing/serve-launches.ts';

const [FEW, MANY] = [5, 20];

interface Context {
  readonly few: Living;
  readonly many: Living;
}

const more =
  (what: 'workers' | 'frames' | 'nodes' | 'listeners') =>
  ({ few, many }: Context): number =>
    many[what] - few[what];

export default benchmark<Context, string>({
  title: `Open and close ${MANY} MiniApps: what is left, beside what is left after ${FEW}`,
  async prepare() {
    const server = await serveLaunches();
    const cycles = await Cycles.open(server.origin);
    try {
      await cycles.run(FEW);
      const few = await cycles.living();
      await cycles.run(MANY - FEW);
      return { few, many: await cycles.living() };
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
      name: 'heap more, for each MiniApp opened and closed',
      unit: 'kB',
      atMost: 20,
      value: ({ few, many }) => (many.bytes - few.bytes) / (MANY - FEW) / 1_000,
    },
  ],
});
