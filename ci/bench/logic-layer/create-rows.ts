import { rowsBenchmark } from './testing/rows-benchmark.ts';
import { COSTS } from './testing/rows-claims.ts';

const UNSLICED = 'ours, unsliced';

// What the transport takes: neither layout nor the host's slices are in it, which belong to no transport.
export default rowsBenchmark({
  title: 'Create 10,000 rows, until all are in the page',
  button: 'create',
  before: ['clear'],
  until: 'applied',
  claims: [
    ...COSTS.filter(({ contender }) => contender === UNSLICED),
    {
      text: 'at least 8 times as fast as Partytown with atomics',
      contender: UNSLICED,
      against: 'Partytown, atomics',
      atMost: 1 / 8,
    },
    {
      text: 'at least 8 times as fast as Partytown with a service worker',
      contender: UNSLICED,
      against: 'Partytown, service worker',
      atMost: 1 / 8,
    },
    {
      text: 'at least 100 times as fast as worker-dom',
      contender: UNSLICED,
      against: 'worker-dom',
      atMost: 1 / 100,
    },
    { text: 'with slices, against plain DOM', contender: 'ours', against: 'plain DOM' },
    { text: 'with slices, against Partytown with atomics', contender: 'ours', against: 'Partytown, atomics' },
    { text: 'with slices, against worker-dom', contender: 'ours', against: 'worker-dom' },
  ],
});
