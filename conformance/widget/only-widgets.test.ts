import { test } from '../authoring/test-format.ts';
export default test({
  title: 'What happens when a package with widgets and no pages is opened',
  // Manifest requires pages, the widget requirements allow a package without.
  observed: true,
  statements: ['widget-only-widgets'],
  manifest: { pages: null, widgets: [{ name: 'Clock', path: 'widgets/clock/clock', min_code: 1 }] },
  files: {
    'widgets/clock/clock.html': '<p>a clock</p>',
    'app.js': `checkpoint('app-ran');`,
  },
  steps: [{ do: 'launch' }, { do: 'pause', milliseconds: 1000 }],
  expect: [{ checkpoint: 'app-ran', observe: true }],
});
