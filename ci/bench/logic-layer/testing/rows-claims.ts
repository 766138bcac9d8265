import type { Claim } from '../../benchmark.ts';
import type { ContenderName } from './contenders.ts';

/** Of every change of rows: what the transport, the document in the worker and the slices may cost. */
export const COSTS: readonly Claim<ContenderName>[] = [
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
];

/** Whatever the change, nobody else is quicker. */
export const AHEAD: readonly Claim<ContenderName>[] = [
  { text: 'ahead of Partytown with atomics', contender: 'ours', against: 'Partytown, atomics', atMost: 1 },
  {
    text: 'ahead of Partytown with a service worker',
    contender: 'ours',
    against: 'Partytown, service worker',
    atMost: 1,
  },
  // The frame after that would be twice as late.
  {
    text: 'ahead of worker-dom, or painted with the same frame',
    contender: 'ours',
    against: 'worker-dom',
    atMost: 1.5,
  },
];
