import { test } from '../authoring/test-format.ts';
export default test({
  title: 'In which order two open pages and the MiniApp are unloaded',
  observed: true,
  statements: ['lifecycle-page-unloaded', 'lifecycle-unloaded'],
  needs: ['storage', 'navigation'],
  files: {
    'app.js': `globalThis.key = 'unloads-{{test}}';
const earlier = localStorage.getItem(key);
if (earlier !== null) checkpoint('events', JSON.parse(earlier));
else localStorage.setItem(key, '[]');
globalThis.store = (entry) =>
  localStorage.setItem(key, JSON.stringify([...JSON.parse(localStorage.getItem(key)), entry]));
global.addEventListener('globalhidden', () => store('globalhidden'));
global.addEventListener('globalunloaded', () => store('globalunloaded'));`,
    'pages/index/index.js': `page.addEventListener('pageunloaded', () => store('first page unloaded'));
page.addEventListener('pageready', () => setTimeout(() => miniapp.navigateTo({ url: '/pages/second/second' }), 100));`,
    'pages/second/second.js': `page.addEventListener('pagehidden', () => store('second page hidden'));
page.addEventListener('pageunloaded', () => store('second page unloaded'));
page.addEventListener('pageready', () => setTimeout(() => checkpoint('two-pages'), 100));`,
  },
  steps: [
    { do: 'launch' },
    { do: 'await', checkpoint: 'two-pages' },
    { do: 're-enter' },
    { do: 'await', checkpoint: 'events' },
  ],
  expect: [{ checkpoint: 'events', observe: true }],
});
