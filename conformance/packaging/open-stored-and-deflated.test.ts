import { containerOf } from '../authoring/container-of.ts';
import { setMethod } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

const MANIFEST_PATHS = [
  'app.css',
  'app.js',
  'common/icon.png',
  'manifest.json',
  'pages/index/index.html',
  'pages/second/second.html',
];

export default unit({
  title: 'Stored and deflated files are both read; another method is refused',
  statements: ['packaging-zip-methods', 'packaging-zip-version'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'one deflated, the others stored',
      input: { container: containerOf({ 'app.css': 'p { color: red }\n'.repeat(200) }) },
      expect: { output: { paths: MANIFEST_PATHS } },
    },
    {
      name: 'bzip2',
      input: { container: containerOf({}, setMethod('app.js', 12)) },
      expect: { failure: ['method-not-supported'] },
    },
    {
      name: 'Deflate64',
      input: { container: containerOf({}, setMethod('app.js', 9)) },
      expect: { failure: ['method-not-supported'] },
    },
    {
      name: 'LZMA',
      input: { container: containerOf({}, setMethod('app.js', 14)) },
      expect: { failure: ['method-not-supported'] },
    },
  ],
});
