import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What a listener is given: an event, the input object, or one with the members of both',
  // The interface speaks of event handlers, the example of a callback that gets the input object.
  observed: true,
  statements: ['lifecycle-global-listeners', 'lifecycle-page-listeners'],
  files: {
    'app.js': `global.addEventListener('globallaunched', (given) =>
  checkpoint('global', [given && given.type, given && given.pagePath].map(String)));`,
    'pages/index/index.js': `page.addEventListener('pageloaded', (given) =>
  checkpoint('page', [given && given.type, given && given.pageInputQuery].map(String)));`,
  },
  steps: [
    { do: 'launch', path: '/pages/index/index?given=1' },
    { do: 'await', checkpoint: 'global' },
    { do: 'await', checkpoint: 'page' },
  ],
  expect: [
    { checkpoint: 'global', observe: true },
    { checkpoint: 'page', observe: true },
  ],
});
