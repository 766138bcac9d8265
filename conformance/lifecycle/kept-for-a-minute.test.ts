import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL } from '../authoring/recording.ts';

export default test({
  title: 'A MiniApp that was in the background for one minute is still the same instance',
  // The text gives five minutes as an example only.
  observed: true,
  statements: ['lifecycle-close-keeps-alive', 'lifecycle-reopen-foreground'],
  needs: ['clock'],
  files: {
    'app.js': `${RECORD_GLOBAL}
global.addEventListener('globalshown', () => report('events', () => seenOf('global')));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'events' },
    { do: 'close' },
    { do: 'advance-clock', milliseconds: 60_000 },
    { do: 'launch' },
    { do: 'pause', milliseconds: 1000 },
  ],
  expect: [
    { checkpoint: 'events', equals: ['globallaunched', 'globalshown', 'globalhidden', 'globalshown'] },
  ],
});
