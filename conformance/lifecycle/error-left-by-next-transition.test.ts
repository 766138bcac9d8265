import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title:
    'After an error, globalState is hidden during the next globalhidden and shown during the next globalshown',
  statements: ['lifecycle-onglobalhidden', 'lifecycle-onglobalshown', 'lifecycle-error'],
  files: {
    'app.js': `${RECORD_GLOBAL}
const states = [];
for (const type of ['globalerror', 'globalhidden', 'globalshown'])
  global.addEventListener(type, () => states.push([type, global.globalState]));
reportOnReturn('states', () => states.slice(states.findIndex(([type]) => type === 'globalerror')));`,
    'pages/index/index.js': `${REPORT_STARTED}
page.addEventListener('pageready', () => {
  throw new Error('on purpose');
});`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'states' },
  ],
  expect: [
    {
      checkpoint: 'states',
      equals: [
        ['globalerror', 'error'],
        ['globalhidden', 'hidden'],
        ['globalshown', 'shown'],
      ],
    },
  ],
});
