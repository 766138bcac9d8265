import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Whether a page whose HTML is one template element shows the template’s content',
  // HTML shows nothing of a template; the W3C's own tests write their pages so.
  observed: true,
  statements: ['packaging-html-renders'],
  files: {
    'pages/index/index.html': '<template><div>inside a template</div></template>',
    'pages/index/index.js': `page.addEventListener('pageready', () => checkpoint('ready'));`,
  },
  expect: [
    { checkpoint: 'ready', equals: true },
    { host: 'shows', text: 'inside a template' },
  ],
});
