import { benchmark, type Contender } from '../benchmark.ts';
import { CONTENDERS, PEERS } from './testing/contenders.ts';
import { Stages } from './testing/open-stage.ts';

const NAMES = ['plain DOM', 'ours', 'Partytown, atomics', 'Partytown, service worker', 'worker-dom'] as const;
type Name = (typeof NAMES)[number];
const CLICKS = 1_000;

const click =
  (name: Name): Contender<Stages<Name>> =>
  async (stages) =>
    (await stages.stage(name).press('click')).applied * 1e6;

const ignored = (name: Name) => (stages: Stages<Name>) => stages.stage(name).ignored('prevent', CLICKS);

export default benchmark<Stages<Name>, Name>({
  title: 'Click a button, until the text that its listener changes is in the page',
  peers: PEERS,
  prepare: () =>
    Stages.open(Object.fromEntries(NAMES.map((name) => [name, CONTENDERS[name]])) as Record<Name, string>),
  contenders: Object.fromEntries(NAMES.map((name) => [name, click(name)])) as Record<
    Name,
    Contender<Stages<Name>>
  >,
  claims: [
    { text: 'at most half a millisecond', contender: 'ours', atMostNs: 500e3 },
    { text: 'ahead of Partytown', contender: 'ours', against: 'Partytown, atomics', atMost: 1 },
    { text: 'ahead of worker-dom', contender: 'ours', against: 'worker-dom', atMost: 1 },
  ],
  measures: [
    {
      name: `of ${CLICKS} clicks whose default is prevented, those that have it in ours`,
      unit: 'clicks',
      atMost: 0,
      value: ignored('ours'),
    },
    { name: '... in Partytown with atomics', unit: 'clicks', value: ignored('Partytown, atomics') },
    { name: '... in worker-dom', unit: 'clicks', value: ignored('worker-dom') },
  ],
  rounds: 50,
  timeThemselves: true,
  close: (stages) => stages.close(),
});
