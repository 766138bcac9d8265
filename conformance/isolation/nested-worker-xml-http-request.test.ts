import { test } from '../authoring/test-format.ts';
import { inNestedWorker } from './nested-worker.ts';

export default test({
  title: 'A worker that a script starts reaches no server by XMLHttpRequest',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'app.js': inNestedWorker(`  const request = new XMLHttpRequest();
  request.open('GET', url);
  return new Promise((resolve) => {
    request.onload = () => resolve('answered');
    request.onerror = () => resolve('nothing');
    request.send();
  });`),
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
