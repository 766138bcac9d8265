import { test } from '../authoring/test-format.ts';
import { inNestedWorker } from './nested-worker.ts';

export default test({
  title: 'A worker that a script starts hears nobody by BroadcastChannel',
  statements: ['packaging-sandbox'],
  needs: ['witness'],
  files: {
    'app.js': inNestedWorker(`  const channel = new BroadcastChannel('miniapp');
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => resolve('heard ' + data);
    channel.postMessage('hello');
    setTimeout(resolve, 300, 'nothing');
  });`),
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
