import { test } from '../authoring/test-format.ts';
import { RECORD_GLOBAL, recordPage } from '../authoring/recording.ts';

export default test({
  title:
    'onpagehidden and onpageshown are called on the way to the background and back, with the new state already set',
  statements: ['lifecycle-onpagehidden', 'lifecycle-onpageshown', 'lifecycle-page-state-values'],
  files: {
    'app.js': `${RECORD_GLOBAL}
globalThis.calls = [];
reportOnReturn('calls', () => calls);`,
    'pages/index/index.js': `${recordPage('index')}
page.addEventListener('pageready', () =>
  report('started', () => {
    page.onpagehidden = () => calls.push(['onpagehidden', page.pageState]);
    page.onpageshown = () => calls.push(['onpageshown', page.pageState]);
    return true;
  }));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 'background' },
    { do: 'resume' },
    { do: 'await', checkpoint: 'calls' },
  ],
  expect: [
    {
      checkpoint: 'calls',
      equals: [
        ['onpagehidden', 'hidden'],
        ['onpageshown', 'shown'],
      ],
    },
  ],
});
