import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script does not reach caches of the host, by caches',
  statements: ['packaging-sandbox'],
  files: {
    'app.js': `async function attempt() {
  const names = await caches.keys();
  return names.length === 0 ? 'nothing' : names;
}
attempt().catch(() => 'nothing').then((outcome) => checkpoint('outcome', outcome));`,
  },
  expect: [
    { checkpoint: 'outcome', equals: 'nothing' },
    { host: 'shows', text: 'First page' },
  ],
});
