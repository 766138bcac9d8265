import type { Layer } from './layer.ts';

/** What keeps a MiniApp from holding up its host. */
export const TIME_LAYERS: readonly Layer[] = [
  {
    name: 'budget',
    is: 'limits of a page, counted before anything takes effect',
    edits: [
      {
        file: 'view-layer/budgets.ts',
        find: 'export const BUDGETS: Budgets = {',
        replace: 'export const BUDGETS = new Proxy({}, { get: () => Infinity });\nvoid {',
      },
    ],
  },
  {
    name: 'slices',
    is: 'work for a page that is cut into slices, between which the host draws its frames',
    edits: [
      { file: 'channel/host-channel.ts', find: 'const SLICE = 8;', replace: 'const SLICE = 1e12;' },
      { file: 'view-layer/slices.ts', find: 'const SLICE = 16;', replace: 'const SLICE = 1e12;' },
    ],
  },
  {
    name: 'patience',
    is: "the longest time that the host waits for a script's word on an event",
    edits: [
      {
        file: 'channel/host-channel.ts',
        find: 'const EVENT_PATIENCE = 16;',
        replace: 'const EVENT_PATIENCE = 1e12;',
      },
    ],
  },
];
