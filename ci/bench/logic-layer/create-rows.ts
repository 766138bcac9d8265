import { rowsBenchmark } from './testing/rows-benchmark.ts';

export default rowsBenchmark({
  title: 'Create 10,000 rows, until all are in the page',
  button: 'create',
  before: ['clear'],
  until: 'applied',
  claims: [
    {
      text: "at most 1.5 times the transport's own floor, unsliced",
      contender: 'ours, unsliced',
      against: "transport's floor",
      atMost: 1.5,
    },
    {
      text: 'at most 3 times plain DOM, unsliced',
      contender: 'ours, unsliced',
      against: 'plain DOM',
      atMost: 3,
    },
    { text: 'at most 5 times plain DOM', contender: 'ours', against: 'plain DOM', atMost: 5 },
    {
      text: 'at least 8 times as fast as Partytown with atomics',
      contender: 'ours',
      against: 'Partytown, atomics',
      atMost: 1 / 8,
    },
    {
      text: 'at least 8 times as fast as Partytown with a service worker',
      contender: 'ours',
      against: 'Partytown, service worker',
      atMost: 1 / 8,
    },
    {
      text: 'at least 100 times as fast as worker-dom',
      contender: 'ours',
      against: 'worker-dom',
      atMost: 1 / 100,
    },
  ],
});
