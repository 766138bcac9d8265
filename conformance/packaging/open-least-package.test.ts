import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A conforming container opens and has all its files under their own names',
  statements: [
    'packaging-is-zip',
    'packaging-zip-end-record',
    'packaging-zip-conforming-content',
    'packaging-other-files',
  ],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'the least package',
      input: { container: containerOf() },
      expect: {
        output: {
          paths: [
            'app.css',
            'app.js',
            'common/icon.png',
            'manifest.json',
            'pages/index/index.html',
            'pages/second/second.html',
          ],
        },
      },
    },
    {
      name: 'more files and folders',
      input: { container: containerOf({ 'data/deep/er/x.bin': Uint8Array.of(0, 255), LICENSE: 'text' }) },
      expect: {
        output: {
          paths: [
            'LICENSE',
            'app.css',
            'app.js',
            'common/icon.png',
            'data/deep/er/x.bin',
            'manifest.json',
            'pages/index/index.html',
            'pages/second/second.html',
          ],
        },
      },
    },
  ],
});
