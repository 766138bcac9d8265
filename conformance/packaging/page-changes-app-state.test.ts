import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page’s script can change a variable of app.js, and app.js sees the change',
  statements: ['packaging-js-global'],
  files: {
    'app.js': `let counter = 1;
function readCounter() {
  return counter;
}`,
    'pages/index/index.js': `counter += 41;
checkpoint('counter', readCounter());`,
  },
  expect: [{ checkpoint: 'counter', equals: 42 }],
});
