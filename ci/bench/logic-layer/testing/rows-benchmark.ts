import type { Benchmark, Claim, Contender } from '../../benchmark.ts';
import { CONTENDERS, PEERS, SLOW, type ContenderName } from './contenders.ts';
import { Stages } from './open-stage.ts';
import type { Pressed } from './stages/stage.ts';

export interface RowsOptions {
  readonly title: string;
  /** The button that is timed, and those pressed before it. */
  readonly button: string;
  readonly before: readonly string[];
  /** Until the change is in the page, or until it is painted, which includes a layout that all contenders pay alike. */
  readonly until: keyof Pick<Pressed, 'applied' | 'painted'>;
  readonly claims: readonly Claim<ContenderName>[];
  readonly rounds?: number;
}

/** A benchmark of one button of rows.js, pressed in the pages of all contenders in turn. */
export function rowsBenchmark(options: RowsOptions): Benchmark<Stages<ContenderName>, ContenderName> {
  const { title, button, before, until, claims, rounds = 15 } = options;
  const time =
    (name: ContenderName): Contender<Stages<ContenderName>> =>
    async (stages) => {
      const stage = stages.stage(name);
      // Its node numbers have 16 bits: after 21,800 rows it changes other nodes than it should.
      if (name === 'worker-dom') await stage.reload();
      for (const other of before) await stage.press(other);
      const pressed = await stage.press(button);
      return pressed[until] * 1e6;
    };
  const names = Object.keys(CONTENDERS) as ContenderName[];
  return {
    title,
    peers: PEERS,
    prepare: () => Stages.open(CONTENDERS),
    contenders: Object.fromEntries(names.map((name) => [name, time(name)])) as Record<
      ContenderName,
      Contender<Stages<ContenderName>>
    >,
    claims,
    rounds,
    samples: SLOW,
    timeThemselves: true,
    close: (stages) => stages.close(),
  };
}
