import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'A navigation that fails neither hides nor unloads the page',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-unloaded'],
  needs: ['navigation'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  setTimeout(() => {
    const done = () => report('events', () => seenOf('index').filter((type) => /hidden|unloaded/.test(type)));
    miniapp.navigateTo({ url: '/pages/nowhere/nowhere' }).then(done, done);
  }, 100));`,
  },
  expect: [{ checkpoint: 'events', equals: [] }],
});
