import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A page that was closed and is opened again starts anew',
  statements: ['lifecycle-page-unload-on-close', 'lifecycle-page-loaded'],
  needs: ['navigation'],
  files: {
    'app.js': `globalThis.runs = 0;
globalThis.open = () => miniapp.navigateTo({ url: '/pages/second/second' });
globalThis.goBack = () => miniapp.navigateBack().then(() => setTimeout(open, 100));`,
    'pages/index/index.js': `page.addEventListener('pageready', () => setTimeout(open, 100));`,
    'pages/second/second.js': `let own = 0;
own += 1;
runs += 1;
page.addEventListener('pageready', () => {
  if (runs === 1) setTimeout(goBack, 100);
  else checkpoint('counts', [runs, own]);
});`,
  },
  expect: [{ checkpoint: 'counts', equals: [2, 1] }],
});
