import { test } from '../authoring/test-format.ts';
export default test({
  title: 'A package whose manifest names a widget without an HTML file is refused',
  statements: ['packaging-compatibility-widgets', 'widget-parses-package'],
  manifest: { widgets: [{ name: 'Clock', path: 'widgets/clock/clock', min_code: 1 }] },
  expect: [{ host: 'refuses' }],
});
