import { SharedMemory } from '@miniapp-tests/polyfills/channel/shared-memory';
import { benchmark } from '../benchmark.ts';
import { distribution } from '../statistics.ts';
import { CONTENDERS } from './testing/contenders.ts';
import { Stages } from './testing/open-stage.ts';
import type { Frames } from './testing/stages/frames.ts';

const ROUNDS = 3;
const TIME = 3_000;

/** What the host's frames were like, and how many changes a second were carried out. */
interface Storm {
  readonly idle: Frames[];
  readonly storm: Frames[];
  readonly endless: Frames[];
  readonly sliced: number[];
  readonly unsliced: number[];
}

const median = (values: readonly number[]): number => distribution(values).median;

async function measure(): Promise<Storm> {
  const stages = await Stages.open({ ours: CONTENDERS.ours, unsliced: CONTENDERS['ours, unsliced'] });
  const result: Storm = { idle: [], storm: [], endless: [], sliced: [], unsliced: [] };
  const throughput = async (name: 'ours' | 'unsliced'): Promise<number> => {
    const { applied, told } = await stages.stage(name).press('storm');
    return Number(told) / applied;
  };
  try {
    const ours = stages.stage('ours');
    for (const name of ['ours', 'unsliced'] as const) await stages.stage(name).press('thousand');
    for (let round = 0; round < ROUNDS; round++) {
      result.idle.push(await ours.frames(TIME));
      const [frames, sliced] = await Promise.all([ours.frames(TIME), throughput('ours')]);
      result.storm.push(frames);
      result.sliced.push(sliced);
      result.unsliced.push(await throughput('unsliced'));
    }
    for (let round = 0; round < ROUNDS; round++) {
      await ours.reload();
      result.endless.push(await ours.frames(TIME, 'endless'));
    }
    return result;
  } finally {
    await stages.close();
  }
}

const missed = (frames: readonly Frames[]): number => 100 * median(frames.map((round) => round.missed));
const longest = (frames: readonly Frames[]): number => Math.max(...frames.map((round) => round.longest));

export default benchmark<Storm, string>({
  title: 'A storm of changes for 3 seconds, and an endless loop: what they cost the host',
  prepare: measure,
  contenders: {},
  measures: [
    { name: 'idle: frames missed', unit: '%', value: ({ idle }) => missed(idle) },
    { name: 'idle: longest time between two frames', unit: 'ms', value: ({ idle }) => longest(idle) },
    {
      name: 'storm: longest time between two frames',
      unit: 'ms',
      atMost: 50,
      value: ({ storm }) => longest(storm),
    },
    {
      name: 'storm: frames missed above idle',
      unit: 'percentage points',
      atMost: 5,
      value: ({ storm, idle }) => missed(storm) - missed(idle),
    },
    {
      name: 'storm: changes a second',
      unit: 'changes',
      value: ({ sliced }) => Math.round(1_000 * median(sliced)),
    },
    {
      name: 'storm: changes a second without slices, in times of those with',
      unit: 'x',
      atMost: 1 / 0.3,
      value: ({ sliced, unsliced }) => median(unsliced) / median(sliced),
    },
    {
      name: 'endless loop: longest time between two frames',
      unit: 'ms',
      value: ({ endless }) => longest(endless),
    },
    {
      name: 'endless loop: frames missed above idle',
      unit: 'percentage points',
      atMost: 1,
      value: ({ endless, idle }) => missed(endless) - missed(idle),
    },
    {
      name: "memory of a MiniApp's ring",
      unit: 'MiB',
      atMost: 8,
      value: () => new SharedMemory().ring.byteLength / 2 ** 20,
    },
  ],
});
