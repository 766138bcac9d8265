import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'What going back further than the stack is deep does',
  observed: true,
  statements: ['lifecycle-page-unload-on-close'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.goBack = () =>
  miniapp.navigateBack({ delta: 10 }).then(
    () => report('outcome', () => ['resolved', ...seen]),
    () => report('outcome', () => ['rejected', ...seen]));`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () => setTimeout(goBack, 100));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'outcome' }],
  expect: [{ checkpoint: 'outcome', observe: true }],
});
