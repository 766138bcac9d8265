import { test } from '../authoring/test-format.ts';
export default test({
  title: 'globalState and inputObject can’t be replaced by a script',
  statements: ['lifecycle-global-interface'],
  files: {
    'app.js': `const attempt = (change) => {
  try {
    change();
  } catch {
    // A strict host throws, a lenient one ignores it: either leaves the value.
  }
};
global.addEventListener('globalshown', () => {
  const before = global.inputObject.pagePath;
  attempt(() => (global.globalState = 'hidden'));
  attempt(() => (global.inputObject = 'mine'));
  attempt(() => (global.inputObject.pagePath = 'mine'));
  checkpoint('state', global.globalState);
  checkpoint('path-kept', typeof before === 'string' && global.inputObject.pagePath === before);
});`,
  },
  expect: [
    { checkpoint: 'state', equals: 'shown' },
    { checkpoint: 'path-kept', equals: true },
  ],
});
