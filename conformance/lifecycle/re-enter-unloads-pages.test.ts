import { test } from '../authoring/test-format.ts';
import { REPORT_STARTED } from '../authoring/recording.ts';

export default test({
  title: 'Re-entering unloads the open page, with pageState already unloaded',
  statements: ['lifecycle-page-unloaded', 'lifecycle-onpageunloaded', 'lifecycle-page-unload-on-close'],
  needs: ['storage'],
  files: {
    'app.js': `globalThis.key = 'unloads-{{test}}';
globalThis.report = (name, value) => setTimeout(() => checkpoint(name, value()), 150);
const earlier = localStorage.getItem(key);
if (earlier !== null) checkpoint('unloads', JSON.parse(earlier));
else localStorage.setItem(key, '[]');`,
    'pages/index/index.js': `${REPORT_STARTED}
page.onpageunloaded = () =>
  localStorage.setItem(key, JSON.stringify([...JSON.parse(localStorage.getItem(key)), page.pageState]));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'started' },
    { do: 're-enter' },
    { do: 'await', checkpoint: 'unloads' },
  ],
  expect: [{ checkpoint: 'unloads', equals: ['unloaded'] }],
});
