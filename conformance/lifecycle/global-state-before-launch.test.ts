import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What globalState and lifecycleError are while app.js runs, before any event',
  // The text gives neither a value before the first event.
  observed: true,
  statements: ['lifecycle-global-state', 'lifecycle-lifecycle-error'],
  files: {
    'app.js': `checkpoint('global-state', String(global.globalState));
checkpoint('lifecycle-error', global.lifecycleError === null ? 'null' : typeof global.lifecycleError);`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'lifecycle-error' }],
  expect: [
    { checkpoint: 'global-state', observe: true },
    { checkpoint: 'lifecycle-error', observe: true },
  ],
});
