import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What app.js declares can be used in a page’s script: functions, var, let, const and class',
  statements: ['packaging-js-global', 'packaging-app-js-lifecycle', 'packaging-js-syntax'],
  files: {
    'app.js': `function declared() {
  return 'function';
}
var older = 'var';
let changing = 'let';
const fixed = 'const';
class Kind {}`,
    'pages/index/index.js': `checkpoint('values', [declared(), older, changing, fixed, typeof Kind]);`,
  },
  expect: [{ checkpoint: 'values', equals: ['function', 'var', 'let', 'const', 'function'] }],
});
