/** Who runs the app of rows.js, by the name in tables, and where its page is. */
export const CONTENDERS = {
  'plain DOM': '/plain',
  "transport's floor": '/floor',
  // On a busy machine 10,000 rows can take longer to be laid out than a MiniApp may.
  'ours, unsliced': '/mini-app?slice=Infinity&layout=2000',
  ours: '/mini-app?layout=2000',
  'Partytown, atomics': '/partytown',
  'Partytown, service worker': '/partytown?isolated=no',
  'worker-dom': '/worker-dom',
} as const;

export type ContenderName = keyof typeof CONTENDERS;

export const PEERS = ['@qwik.dev/partytown', '@ampproject/worker-dom'] as const;
/** A sample of worker-dom takes up to half a minute, one of Partytown with a service worker six seconds. */
export const SLOW = { 'worker-dom': 2, 'Partytown, service worker': 5 } as const;
