import { benchmark } from '../benchmark.ts';
import { peakMemory } from '../peak-memory.ts';
import { LARGEST_BYTES } from '../testing/stream-largest-file.ts';

const timesLargest = async (run: string): Promise<number> =>
  (await peakMemory(new URL(`../testing/${run}.ts`, import.meta.url))) / LARGEST_BYTES;

export default benchmark({
  title: `Memory that a stream of two files of ${LARGEST_BYTES / 1e6} MB takes, in times of one of them`,
  prepare: () => undefined,
  contenders: {},
  measures: [
    {
      name: 'peak of the process, files stored',
      unit: 'x',
      atMost: 2,
      value: () => timesLargest('stream-stored-file'),
    },
    {
      name: 'peak of the process, files deflated',
      unit: 'x',
      atMost: 2,
      value: () => timesLargest('stream-deflated-file'),
    },
  ],
});
