import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The description is a string, kept exactly as it is written',
  statements: ['manifest-description-text'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'with blanks around it',
      input: manifestWith({ description: ' Does things. ' }),
      expect: { output: { description: ' Does things. ' } },
    },
    { name: 'empty', input: manifestWith({ description: '' }), expect: { output: { description: '' } } },
    {
      name: 'an object',
      input: manifestWith({ description: { value: 'x' } }),
      expect: { output: { description: null } },
    },
  ],
});
