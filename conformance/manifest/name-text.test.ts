import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The name is stripped of ASCII white space around it, and of nothing else',
  statements: ['manifest-name-text'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'blanks, tabs, line ends',
      input: manifestWith({ name: ' \t\n\f\rMini App \r\n' }),
      expect: { output: { name: 'Mini App' } },
    },
    {
      name: 'no-break space stays',
      input: manifestWith({ name: '\u00a0Name\u3000' }),
      expect: { output: { name: '\u00a0Name\u3000' } },
    },
    {
      name: 'any script',
      input: manifestWith({ name: '小程序 👩‍🚀' }),
      expect: { output: { name: '小程序 👩‍🚀' } },
    },
    { name: 'an empty name is a name', input: manifestWith({ name: '' }), expect: { output: { name: '' } } },
  ],
});
