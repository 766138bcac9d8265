import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The version follows the id as ";version=" and is made of unreserved characters',
  statements: ['addressing-version-optional', 'addressing-version-characters'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'none', input: { uri: 'platform://miniapp/foo/a' }, expect: { output: { version: null } } },
    {
      name: 'a name',
      input: { uri: 'platform://miniapp/foo;version=1.0.1-Beta_2~x' },
      expect: { output: { id: 'foo', version: '1.0.1-Beta_2~x' } },
    },
    {
      name: 'a code',
      input: { uri: 'platform://miniapp/foo;version=11/a' },
      expect: { output: { version: '11', path: '/a' } },
    },
    {
      name: 'a plus sign',
      input: { uri: 'platform://miniapp/foo;version=1.0+2' },
      expect: { failure: ['uri-version-invalid'] },
    },
    {
      name: 'percent-encoded',
      input: { uri: 'platform://miniapp/foo;version=1%2E0' },
      expect: { failure: ['uri-version-invalid'] },
    },
    {
      name: 'blanks, as one example prints it',
      input: { uri: 'platform://miniapp/foo; version = 1.0.1' },
      expect: { failure: ['uri-version-invalid'] },
    },
    {
      name: 'another parameter',
      input: { uri: 'platform://miniapp/foo;release=1' },
      expect: { failure: ['uri-version-invalid'] },
    },
    {
      name: 'two versions',
      input: { uri: 'platform://miniapp/foo;version=1;version=2' },
      expect: { failure: ['uri-version-invalid'] },
    },
    {
      name: 'nothing behind the semicolon',
      input: { uri: 'platform://miniapp/foo;' },
      expect: { failure: ['uri-version-invalid'] },
    },
  ],
});
