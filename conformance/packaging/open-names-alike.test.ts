import { containerOf } from '../authoring/container-of.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Names that only look alike, or stand in two directories, are different names',
  statements: ['packaging-names-unique', 'packaging-names-case-sensitive'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'dotless i, letters with and without accent, prefixes',
      input: {
        container: containerOf({
          'x/\u0131': '',
          'x/i': '',
          'x/a': '',
          'x/\u00e1': '',
          'x/ab/c': '',
          'x/abc': '',
          'y/i': '',
        }),
        uri: 'platform://miniapp/org.example.unit',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
