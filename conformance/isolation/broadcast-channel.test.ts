import { test } from '../authoring/test-format.ts';

export default test({
  title:
    'A script hears nobody by BroadcastChannel, and what the host answers to names that one can guess is nothing',
  statements: ['packaging-sandbox'],
  files: {
    'app.js': `const heard = [];
for (const name of ['miniapp', 'super-app', 'host', 'bridge', 'mpt', '']) {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => heard.push([name, String(data)]);
    channel.postMessage('hello');
  } catch {
    // A host without it is as silent as can be.
  }
}
setTimeout(() => checkpoint('heard', heard), 300);`,
  },
  expect: [
    { checkpoint: 'heard', equals: [] },
    { host: 'shows', text: 'First page' },
  ],
});
