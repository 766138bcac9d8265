import { benchmark, type Contender } from '../benchmark.ts';
import { Stages } from './testing/open-stage.ts';

/** 10,000 of these rows are more nodes than a page may have by default, and a table is laid out as a whole each time. */
const PAGES = { page: '/plain?app=react', worker: '/mini-app?app=react&nodes=200000&layout=5000' } as const;
type Where = keyof typeof PAGES;
type Context = Stages<Where>;

/** An operation of js-framework-benchmark: the button, and those that are pressed before it. */
const OPERATIONS: Readonly<Record<string, readonly [button: string, ...before: string[]]>> = {
  'create 1,000': ['run', 'clear'],
  'replace 1,000': ['replace', 'run'],
  'update every 10th of 1,000': ['update', 'run'],
  select: ['select', 'run'],
  swap: ['swap', 'run'],
  remove: ['remove', 'run'],
  'create 10,000': ['many', 'clear'],
  'append 1,000 to 1,000': ['append', 'run'],
  'clear 1,000': ['clear', 'run'],
};

const operation =
  (where: Where, [button, ...before]: readonly [string, ...string[]]): Contender<Context> =>
  async (stages) => {
    const stage = stages.stage(where);
    for (const other of before) await stage.press(other);
    return (await stage.press(button)).painted * 1e6;
  };

const names = Object.entries(OPERATIONS);

export default benchmark<Context, string>({
  title: "js-framework-benchmark's operations with React, until they are painted",
  peers: ['react', 'react-dom'],
  prepare: () => Stages.open(PAGES),
  contenders: Object.fromEntries(
    names.flatMap(([name, buttons]) => [
      [`${name}, in the page`, operation('page', buttons)],
      [`${name}, in the worker`, operation('worker', buttons)],
    ]),
  ),
  claims: names.map(([name]) => ({
    text: `${name}: worker against page`,
    contender: `${name}, in the worker`,
    against: `${name}, in the page`,
  })),
  rounds: 5,
  timeThemselves: true,
  close: (stages) => stages.close(),
});
