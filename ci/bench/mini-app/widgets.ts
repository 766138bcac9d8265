import { benchmark } from '../benchmark.ts';
import { ScrolledBoard } from './testing/scrolled-board.ts';

const WIDGETS = 5;
const TIMES = 7;

/** Percent of the frames, in each scroll. */
interface Missed {
  readonly empty: readonly number[];
  readonly full: readonly number[];
}

const mean = (samples: readonly number[]): number =>
  samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

export default benchmark<Missed, string>({
  title: `Scroll the board of widgets for two seconds, ${TIMES} times empty, ${TIMES} times with ${WIDGETS} widgets that change all the time`,
  async prepare() {
    const board = await ScrolledBoard.open(WIDGETS);
    const times = async (): Promise<number[]> => {
      const samples: number[] = [];
      while (samples.length < TIMES) samples.push(await board.missed());
      return samples;
    };
    try {
      // The first time is no sample.
      await board.missed();
      const empty = await times();
      await board.addAll();
      await board.missed();
      return { empty, full: await times() };
    } finally {
      await board.close();
    }
  },
  contenders: {},
  measures: [
    { name: 'missed frames, empty board', unit: '%', value: ({ empty }) => mean(empty) },
    { name: `missed frames, ${WIDGETS} widgets`, unit: '%', value: ({ full }) => mean(full) },
    {
      name: 'more missed with widgets',
      unit: 'percentage points',
      atMost: 5,
      value: ({ empty, full }) => mean(full) - mean(empty),
    },
  ],
});
