import { manifestBytes } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'What is no JSON object is no manifest',
  statements: ['packaging-manifest-not-json-fails', 'manifest-required-members'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    { name: 'a list', input: manifestBytes('[]'), expect: { failure: ['manifest-not-object'] } },
    { name: 'null', input: manifestBytes('null'), expect: { failure: ['manifest-not-object'] } },
    { name: 'a string', input: manifestBytes('"manifest"'), expect: { failure: ['manifest-not-object'] } },
    { name: 'nothing', input: manifestBytes(''), expect: { failure: ['manifest-not-json'] } },
    {
      name: 'a trailing comma',
      input: manifestBytes('{"name": "x",}'),
      expect: { failure: ['manifest-not-json'] },
    },
    { name: 'a comment', input: manifestBytes('{} // manifest'), expect: { failure: ['manifest-not-json'] } },
    { name: 'an empty object', input: manifestBytes('{}'), expect: { failure: ['name-missing'] } },
  ],
});
