import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'On launch, the first page is loaded once and then ready once',
  statements: ['lifecycle-page-loaded', 'lifecycle-page-ready', 'lifecycle-first-render'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  report('events', () => seenOf('index').filter((type) => type !== 'pageshown')));`,
  },
  expect: [{ checkpoint: 'events', equals: ['pageloaded', 'pageready'] }],
});
