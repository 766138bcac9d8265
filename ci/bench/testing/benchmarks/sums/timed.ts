import { benchmark } from '../../../benchmark.ts';

/** Contenders that say themselves what they took, so that each figure is known. */
export default benchmark({
  title: 'Pretend to take time',
  rounds: 3,
  timeThemselves: true,
  prepare: () => ({ quick: 1e6, slow: 3e6 }),
  contenders: {
    quick: ({ quick }) => quick,
    slow: async ({ slow }) => slow,
  },
  samples: { slow: 1 },
  claims: [
    { text: 'slow against quick', contender: 'slow', against: 'quick' },
    { text: 'slow takes little more', contender: 'slow', against: 'quick', atMostMore: 2e6 },
    { text: 'quick is quick', contender: 'quick', atMostNs: 0.5e6 },
  ],
  close: () => console.error('put away'),
});
