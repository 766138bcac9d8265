import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script reaches neither a foreign server nor the host’s own by fetch in no-cors mode',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'app.js': `async function attempt(url) {
  await fetch(url, { mode: 'no-cors', keepalive: true });
  return 'answered';
}
attempt('{{witness}}/{{test}}').catch(() => 'nothing').then((outcome) => checkpoint('foreign', outcome));
attempt('{{host}}/{{test}}').catch(() => 'nothing').then((outcome) => checkpoint('host', outcome));`,
  },
  expect: [
    { checkpoint: 'foreign', equals: 'nothing' },
    { checkpoint: 'host', equals: 'nothing' },
    { host: 'silent' },
    { host: 'shows', text: 'First page' },
  ],
});
