import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A relative URL given to navigateTo is resolved against the page that calls it',
  statements: ['lifecycle-page-background-on-leave'],
  observed: true,
  needs: ['navigation'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '../second/second' }).then(
    () => checkpoint('navigated'),
    (error) => checkpoint('rejected', String(error))), 100));`,
  },
  expect: [
    { checkpoint: 'navigated', equals: true },
    { host: 'shows', text: 'Second page' },
  ],
});
