import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Which locale the host gives a MiniApp whose manifest names one',
  observed: true,
  statements: ['packaging-locale-manifest', 'packaging-locale-default'],
  manifest: { lang: 'en' },
  files: {
    'app.js': `global.addEventListener('globallaunched', () => checkpoint('locale', global.inputObject.lang));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'locale' }],
  expect: [{ checkpoint: 'locale', observe: true }],
});
