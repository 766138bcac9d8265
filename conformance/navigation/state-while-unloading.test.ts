import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'pageState is unloaded while the page gets pageunloaded',
  statements: ['lifecycle-onpageunloaded', 'lifecycle-page-state', 'lifecycle-page-state-values'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.states = [];
globalThis.goBack = () => miniapp.navigateBack().then(() => report('states', () => states));`,
    'pages/index/index.js': `page.addEventListener('pageready', () =>
  setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.onpageunloaded = () => states.push(page.pageState);
page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  expect: [{ checkpoint: 'states', equals: ['unloaded'] }],
});
