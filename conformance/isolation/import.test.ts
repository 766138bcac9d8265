import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script reaches neither a foreign server nor the host’s own by import()',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['witness'],
  files: {
    'app.js': `async function attempt(url) {
  await import(url + '.mjs');
  return 'loaded';
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
