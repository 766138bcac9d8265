import { test } from '../authoring/test-format.ts';
export default test({
  title: 'An image that is not in the package fires an error event',
  statements: ['packaging-check-resources'],
  needs: ['dom'],
  files: {
    'pages/index/index.js': `const image = document.createElement('img');
image.addEventListener('load', () => checkpoint('outcome', 'loaded'));
image.addEventListener('error', () => checkpoint('outcome', 'error'));
image.setAttribute('src', '/common/nowhere.png');
document.body.append(image);`,
  },
  expect: [{ checkpoint: 'outcome', equals: 'error' }],
});
