import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Switching to another tab and back hides and shows the first tab’s page without loading it again',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-shown', 'lifecycle-page-background-on-leave'],
  needs: ['tab-bar'],
  manifest: {
    mpt_tab_bar: {
      items: [
        { page: 'pages/index/index', text: 'Home' },
        { page: 'pages/second/second', text: 'Other' },
      ],
    },
  },
  files: {
    'app.js': `${RECORD_GLOBAL}globalThis.otherOpened = false;`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  report('started', () => {
    seen.length = 0;
    page.addEventListener('pageshown', () => otherOpened && report('events', () => seenOf('index')));
    return true;
  }));`,
    'pages/second/second.js': `page.addEventListener('pageready', () => report('other', () => (otherOpened = true)));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'switch-tab', text: 'Other' },
    { do: 'await', checkpoint: 'other' },
    { do: 'switch-tab', text: 'Home' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [
    { checkpoint: 'events', equals: ['pagehidden', 'pageshown'] },
    { host: 'shows', text: 'First page' },
  ],
});
