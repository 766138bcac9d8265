import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The direction is ltr, rtl or auto in any case, and auto when it is anything else',
  statements: ['manifest-dir-default', 'manifest-dir-value'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    { name: 'absent', input: manifestWith(), expect: { output: { dir: 'auto' } } },
    { name: 'ltr', input: manifestWith({ dir: 'ltr' }), expect: { output: { dir: 'ltr' } } },
    {
      name: 'rtl in capitals with blanks',
      input: manifestWith({ dir: '\n RTL ' }),
      expect: { output: { dir: 'rtl' } },
    },
    { name: 'unknown', input: manifestWith({ dir: 'ttb' }), expect: { output: { dir: 'auto' } } },
    { name: 'two values', input: manifestWith({ dir: 'ltr rtl' }), expect: { output: { dir: 'auto' } } },
    { name: 'a boolean', input: manifestWith({ dir: false }), expect: { output: { dir: 'auto' } } },
  ],
});
