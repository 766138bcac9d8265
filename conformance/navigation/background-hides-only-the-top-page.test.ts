import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title: 'Going to the background and back concerns the page on top only, not the one that it covers',
  statements: ['lifecycle-page-hidden', 'lifecycle-page-shown'],
  needs: ['navigation'],
  files: {
    'app.js': `${RECORD_GLOBAL}
reportOnReturn('events', () => {
  const ofPages = seen.filter((entry) => entry.includes(':'));
  return ofPages.slice(ofPages.findIndex((entry) => entry.endsWith('pagehidden')));
});`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `${recordPage('second')}
page.addEventListener('pageready', () =>
  report('second', () => {
    seen.length = 0;
    return true;
  }));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'second' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', equals: ['second:pagehidden', 'second:pageshown'] }],
});
