import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script does not reach the window around it, by parent',
  statements: ['packaging-sandbox'],
  files: {
    'app.js': `async function attempt() {
  return parent === globalThis || parent === undefined ? 'nothing' : parent.location.href;
}
attempt().catch(() => 'nothing').then((outcome) => checkpoint('outcome', outcome));`,
    'pages/index/index.js': `const attempt = async () => {
  return parent === window || parent === undefined ? 'nothing' : parent.location.href;
};
attempt().catch(() => 'nothing').then((outcome) => checkpoint('page', outcome));`,
  },
  expect: [
    { checkpoint: 'outcome', equals: 'nothing' },
    { checkpoint: 'page', equals: 'nothing' },
    { host: 'shows', text: 'First page' },
  ],
});
