import { test } from '../authoring/test-format.ts';
import { inNestedWorker } from './nested-worker.ts';

export default test({
  title: 'A worker that a script starts reaches no server by WebSocket',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'app.js': inNestedWorker(`  const socket = new WebSocket(url.replace('http', 'ws'));
  return new Promise((resolve) => {
    socket.onopen = () => resolve('opened');
    socket.onerror = () => resolve('nothing');
  });`),
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
