import { stageBenchmark } from './testing/stage-benchmark.ts';

export default stageBenchmark<'plain DOM' | 'ours' | 'Partytown, atomics' | 'Partytown, service worker'>({
  title: 'Write a style and read the layout, synchronously (worker-dom cannot)',
  names: ['plain DOM', 'ours', 'Partytown, atomics', 'Partytown, service worker'],
  button: 'read',
  time: ({ told }) => Number(told),
  claims: [
    { text: 'at most 25 µs above plain DOM', contender: 'ours', against: 'plain DOM', atMostMore: 25e3 },
    {
      text: 'at least twice as fast as Partytown with atomics',
      contender: 'ours',
      against: 'Partytown, atomics',
      atMost: 0.5,
    },
  ],
  rounds: 25,
});
