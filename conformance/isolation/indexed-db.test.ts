import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script does not reach databases of the host, by indexedDB',
  statements: ['packaging-sandbox'],
  files: {
    'app.js': `async function attempt() {
  const databases = await indexedDB.databases();
  return databases.length === 0 ? 'nothing' : databases.map(({ name }) => name);
}
attempt().catch(() => 'nothing').then((outcome) => checkpoint('outcome', outcome));`,
  },
  expect: [
    { checkpoint: 'outcome', equals: 'nothing' },
    { host: 'shows', text: 'First page' },
  ],
});
