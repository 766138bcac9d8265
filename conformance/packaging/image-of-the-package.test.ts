import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page can show an image of its package by an absolute and by a relative path',
  statements: ['packaging-common-directory', 'packaging-check-resources'],
  needs: ['dom'],
  files: {
    'pages/index/index.js': `const load = (src) =>
  new Promise((resolve) => {
    const image = document.createElement('img');
    image.addEventListener('load', () => resolve('loaded'));
    image.addEventListener('error', () => resolve('error'));
    image.setAttribute('alt', 'the icon');
    image.setAttribute('src', src);
    document.body.append(image);
  });
Promise.all([load('/common/icon.png'), load('../../common/icon.png')]).then((outcome) => checkpoint('outcome', outcome));`,
  },
  expect: [{ checkpoint: 'outcome', equals: ['loaded', 'loaded'] }],
});
