import type { Engine } from '@miniapp-tests/polyfills/testing/engines/engine';
import type { Benchmark, Claim, Contender } from '../../benchmark.ts';
import { CONTENDERS, PEERS, SLOW, type ContenderName } from './contenders.ts';
import { Stages } from './open-stage.ts';
import type { Pressed } from './stages/stage.ts';

export interface StageBenchmark<N extends ContenderName> {
  readonly title: string;
  readonly names: readonly N[];
  /** The button that is timed, and those pressed before it. */
  readonly button: string;
  readonly before?: readonly string[];
  /** Nanoseconds. */
  time(pressed: Pressed): number;
  readonly claims: readonly Claim<N>[];
  readonly rounds?: number;
  /** Default Chromium. */
  readonly engine?: Engine;
}

/** A benchmark of one button of rows.js, pressed in the pages of contenders in turn. */
export function stageBenchmark<N extends ContenderName>(options: StageBenchmark<N>): Benchmark<Stages<N>, N> {
  const { title, names, button, before = [], time, claims, rounds = 15, engine } = options;
  const press =
    (name: N): Contender<Stages<N>> =>
    async (stages) => {
      const stage = stages.stage(name);
      // Its node numbers have 16 bits: after 21,800 rows it changes other nodes than it should.
      const isNew = name === 'worker-dom' && before.length > 0;
      if (isNew) await stage.reload();
      for (const other of before) {
        // What it clears keeps an empty text, which the app takes for a row; a new page is clear.
        if (!isNew || other !== 'clear') await stage.press(other);
      }
      return time(await stage.press(button));
    };
  const paths = Object.fromEntries(names.map((name) => [name, CONTENDERS[name] as string]));
  return {
    title,
    peers: PEERS,
    prepare: () => Stages.open(paths as Record<N, string>, engine),
    contenders: Object.fromEntries(names.map((name) => [name, press(name)])) as Record<
      N,
      Contender<Stages<N>>
    >,
    claims,
    rounds,
    ...(before.length > 0 && { samples: SLOW as Partial<Record<N, number>> }),
    timeThemselves: true,
    close: (stages) => stages.close(),
  };
}
