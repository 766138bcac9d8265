import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Navigating to a page that is not in the package rejects and leaves the page as it is',
  // A rule of the extension, not of a specification.
  observed: true,
  statements: ['lifecycle-page-background-on-leave'],
  needs: ['navigation'],
  files: {
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/nowhere/nowhere' }).then(
    () => checkpoint('outcome', 'resolved'),
    () => checkpoint('outcome', 'rejected')), 100));`,
  },
  expect: [
    { checkpoint: 'outcome', equals: 'rejected' },
    { host: 'shows', text: 'First page' },
  ],
});
