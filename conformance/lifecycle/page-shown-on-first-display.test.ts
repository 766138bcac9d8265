import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Whether, and when, pageshown fires on a page’s first display',
  // The text defines the state by a return from the background only, though every known host fires it.
  observed: true,
  statements: ['lifecycle-page-shown'],
  files: {
    'app.js': RECORD_GLOBAL,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => report('events', () => seenOf('index')));`,
  },
  expect: [
    {
      checkpoint: 'events',
      oneOf: [
        ['pageloaded', 'pageready', 'pageshown'],
        ['pageloaded', 'pageshown', 'pageready'],
        ['pageloaded', 'pageready'],
      ],
    },
  ],
});
