import { test } from '../authoring/test-format.ts';
export default test({
  title: 'An image of an origin that the manifest does not declare is not fetched and fires an error event',
  statements: ['packaging-content-policy', 'packaging-third-party-risk'],
  needs: ['dom', 'witness'],
  files: {
    'pages/index/index.js': `const image = document.createElement('img');
image.addEventListener('load', () => checkpoint('outcome', 'loaded'));
image.addEventListener('error', () => checkpoint('outcome', 'error'));
image.setAttribute('src', '{{witness}}/{{test}}/picture.png');
document.body.append(image);`,
  },
  expect: [{ checkpoint: 'outcome', equals: 'error' }, { host: 'silent' }],
});
