import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'On launch, globallaunched is followed by globalshown, and nothing else fires on the Global object',
  statements: ['lifecycle-launched', 'lifecycle-shown-after-launched'],
  files: {
    'app.js': `${RECORD_GLOBAL}
global.addEventListener('globalshown', () => report('events', () => seenOf('global')));`,
  },
  expect: [{ checkpoint: 'events', equals: ['globallaunched', 'globalshown'] }],
});
