import { test } from '../authoring/test-format.ts';

export default test({
  title: 'A script does not reach the outermost window, by top',
  statements: ['packaging-sandbox'],
  files: {
    'app.js': `async function attempt() {
  return top === globalThis || top === undefined ? 'nothing' : top.location.href;
}
attempt().catch(() => 'nothing').then((outcome) => checkpoint('outcome', outcome));`,
    'pages/index/index.js': `const attempt = async () => {
  return top === window || top === undefined ? 'nothing' : top.location.href;
};
attempt().catch(() => 'nothing').then((outcome) => checkpoint('page', outcome));`,
  },
  expect: [
    { checkpoint: 'outcome', equals: 'nothing' },
    { checkpoint: 'page', equals: 'nothing' },
    { host: 'shows', text: 'First page' },
  ],
});
