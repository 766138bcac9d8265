import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Whether script elements of a page run, and in which order with the page’s script',
  observed: true,
  statements: ['packaging-html-syntax', 'packaging-html-renders'],
  files: {
    'app.js': `globalThis.order = [];`,
    'common/included.js': `order.push('file');`,
    'pages/index/index.html': `<h1>First page</h1>
<script>order.push('inline');</script>
<script src="/common/included.js"></script>`,
    'pages/index/index.js': `order.push('page');
page.addEventListener('pageready', () => setTimeout(() => checkpoint('order', order), 100));`,
  },
  steps: [{ do: 'launch' }, { do: 'await', checkpoint: 'order' }],
  expect: [{ checkpoint: 'order', observe: true }],
});
