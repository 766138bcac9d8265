import { test } from '../authoring/test-format.ts';
import { inNestedWorker } from './nested-worker.ts';

export default test({
  title: 'A worker that a script starts reaches no server by import()',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'app.js': inNestedWorker(`  await import(url + '.mjs');
  return 'loaded';`),
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
