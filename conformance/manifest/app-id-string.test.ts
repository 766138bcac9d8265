import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The app_id is kept code point by code point',
  statements: ['manifest-app-id-string'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'case stays',
      input: manifestWith({ app_id: 'Org.Example.App' }),
      expect: { output: { app_id: 'Org.Example.App' } },
    },
    { name: 'blanks stay', input: manifestWith({ app_id: ' a ' }), expect: { output: { app_id: ' a ' } } },
    { name: 'composed', input: manifestWith({ app_id: '\u00e9' }), expect: { output: { app_id: '\u00e9' } } },
    {
      name: 'decomposed',
      input: manifestWith({ app_id: 'e\u0301' }),
      expect: { output: { app_id: 'e\u0301' } },
    },
    { name: 'a number', input: manifestWith({ app_id: 42 }), expect: { failure: ['app-id-missing'] } },
  ],
});
