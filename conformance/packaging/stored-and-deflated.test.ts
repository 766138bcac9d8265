import { test } from '../authoring/test-format.ts';
export default test({
  title: 'Stored and deflated files in one container are both read',
  statements: ['packaging-zip-methods', 'packaging-process', 'packaging-launch'],
  files: {
    // A short random text is stored, a long repetitive one deflated.
    'common/stored.js': `export const stored = 'q8#Zk';`,
    'common/deflated.js': `export const deflated = [${"'again',".repeat(500)}].length;`,
    'pages/index/index.js': `import { stored } from '/common/stored.js';
import { deflated } from '/common/deflated.js';
checkpoint('read', [stored, deflated]);`,
  },
  expect: [{ checkpoint: 'read', equals: ['q8#Zk', 500] }],
});
