import type { Engine } from '@miniapp-tests/polyfills/testing/engines/engine';
import type { Benchmark, Claim } from '../../benchmark.ts';
import type { ContenderName } from './contenders.ts';
import type { Stages } from './open-stage.ts';
import { stageBenchmark } from './stage-benchmark.ts';

const NAMES = ['plain DOM', 'ours', 'Partytown, atomics', 'worker-dom'] as const;
type Name = (typeof NAMES)[number];
/** worker-dom reads no layout. */
const READERS = ['plain DOM', 'ours', 'Partytown, atomics'] as const;

const ahead = <N extends ContenderName>(...of: readonly N[]): Claim<N | 'ours'>[] =>
  of.map((against) => ({ text: `ahead of ${against}`, contender: 'ours', against, atMost: 1 }));

/**
 * Three benchmarks for another engine than Chromium: no target but to be ahead of the others. A thousand rows, as worker-dom takes
 * more than a minute for ten thousand there.
 */
export function createRowsIn(engine: Engine): Benchmark<Stages<Name>, Name> {
  return stageBenchmark<Name>({
    title: `Create 1,000 rows in ${engine.name}, until they are painted`,
    names: NAMES,
    button: 'thousand',
    before: ['clear'],
    time: ({ painted }) => painted * 1e6,
    claims: ahead('Partytown, atomics', 'worker-dom'),
    rounds: 7,
    engine,
  });
}

export function layoutReadIn(engine: Engine): Benchmark<Stages<(typeof READERS)[number]>> {
  return stageBenchmark<(typeof READERS)[number]>({
    title: `Write a style and read the layout in ${engine.name}, synchronously`,
    names: READERS,
    button: 'read',
    time: ({ told }) => Number(told),
    claims: ahead('Partytown, atomics'),
    engine,
  });
}

export function clickIn(engine: Engine): Benchmark<Stages<Name>, Name> {
  return stageBenchmark<Name>({
    title: `Click a button in ${engine.name}, until the text that its listener changes is in the page`,
    names: NAMES,
    button: 'click',
    time: ({ applied }) => applied * 1e6,
    claims: ahead('Partytown, atomics', 'worker-dom'),
    rounds: 30,
    engine,
  });
}
