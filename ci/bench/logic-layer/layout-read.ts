import { benchmark, type Contender } from '../benchmark.ts';
import { CONTENDERS, PEERS } from './testing/contenders.ts';
import { Stages } from './testing/open-stage.ts';

const NAMES = ['plain DOM', 'ours', 'Partytown, atomics', 'Partytown, service worker'] as const;
type Name = (typeof NAMES)[number];

const read =
  (name: Name): Contender<Stages<Name>> =>
  async (stages) =>
    Number((await stages.stage(name).press('read')).told);

export default benchmark<Stages<Name>, Name>({
  title: 'Write a style and read the layout, synchronously (worker-dom cannot)',
  peers: [PEERS[0]],
  prepare: () =>
    Stages.open(Object.fromEntries(NAMES.map((name) => [name, CONTENDERS[name]])) as Record<Name, string>),
  contenders: {
    'plain DOM': read('plain DOM'),
    ours: read('ours'),
    'Partytown, atomics': read('Partytown, atomics'),
    'Partytown, service worker': read('Partytown, service worker'),
  },
  claims: [
    { text: 'at most 25 µs above plain DOM', contender: 'ours', against: 'plain DOM', atMostMore: 25e3 },
    {
      text: 'at least twice as fast as Partytown with atomics',
      contender: 'ours',
      against: 'Partytown, atomics',
      atMost: 0.5,
    },
  ],
  timeThemselves: true,
  close: (stages) => stages.close(),
});
