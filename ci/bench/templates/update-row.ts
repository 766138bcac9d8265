import { benchmark, type Contender } from '../benchmark.ts';
import { Stages } from '../logic-layer/testing/open-stage.ts';

type Context = Stages<'app'>;

/** Milliseconds of the press until the change is in the page, as nanoseconds. */
const applied =
  (button: string): Contender<Context> =>
  async (stages) =>
    (await stages.stage('app').press(button)).applied * 1e6;

/** What the app tells: nanoseconds of one update in the worker, of a thousand that it makes at once. */
const told =
  (button: string): Contender<Context> =>
  async (stages) =>
    Number((await stages.stage('app').press(button)).told);

const NAMES = {
  one: 'one row, by hand',
  oneTemplate: 'one row, by setData',
  all: 'a thousand times one row, by hand',
  allTemplate: 'a thousand times one row, by setData',
  worker: 'script alone, by hand',
  workerTemplate: 'script alone, by setData',
} as const;

export default benchmark<Context, string>({
  title: 'Update one of 1,000 rows of a template in the worker, until it is in the page',
  prepare: () => Stages.open({ app: '/mini-app?app=templates&slice=Infinity' }),
  contenders: {
    [NAMES.one]: applied('one-by-hand'),
    [NAMES.oneTemplate]: applied('one-by-template'),
    [NAMES.all]: applied('all-by-hand'),
    [NAMES.allTemplate]: applied('all-by-template'),
    [NAMES.worker]: told('all-by-hand'),
    [NAMES.workerTemplate]: told('all-by-template'),
  },
  claims: [
    { text: 'one row', contender: NAMES.oneTemplate, against: NAMES.one, atMost: 2 },
    { text: 'a thousand times one row', contender: NAMES.allTemplate, against: NAMES.all, atMost: 2 },
    { text: 'script alone', contender: NAMES.workerTemplate, against: NAMES.worker },
  ],
  rounds: 41,
  timeThemselves: true,
  close: (stages) => stages.close(),
});
