import { test } from '../authoring/test-format.ts';
import { inNestedWorker } from './nested-worker.ts';

export default test({
  title: 'A worker that a script starts reaches nothing of the host by caches',
  statements: ['packaging-sandbox'],
  needs: ['witness'],
  files: {
    'app.js': inNestedWorker(`  const names = await caches.keys();
  return names.length === 0 ? 'nothing' : names;`),
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
