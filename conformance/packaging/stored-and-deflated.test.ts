import { test } from '../authoring/test-format.ts';

export default test({
  title: 'Stored and deflated files in one container are both read',
  statements: ['packaging-zip-methods', 'packaging-process', 'packaging-launch'],
  files: {
    // The writer stores what Deflate can't make smaller, such as this page, and deflates the rest, such as its script.
    'pages/index/index.html': '<p>q8#Zk</p>',
    'pages/index/index.js': `checkpoint('length', '${'again '.repeat(500)}'.length);`,
  },
  expect: [
    { checkpoint: 'length', equals: 3000 },
    { host: 'shows', text: 'q8#Zk' },
  ],
});
