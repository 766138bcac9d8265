import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The path is a path of RFC 3986, kept undecoded and unresolved',
  statements: ['addressing-path-optional', 'addressing-path-syntax'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'none', input: { uri: 'platform://miniapp/foo' }, expect: { output: { path: '' } } },
    { name: 'a solidus', input: { uri: 'platform://miniapp/foo/' }, expect: { output: { path: '/' } } },
    {
      name: 'percent-encoded',
      input: { uri: 'platform://miniapp/foo/a%20b/%E9%A1%B5' },
      expect: { output: { path: '/a%20b/%E9%A1%B5' } },
    },
    {
      name: 'all that is allowed',
      input: { uri: "platform://miniapp/foo/a-._~!$&'()*+,;=:@" },
      expect: { output: { path: "/a-._~!$&'()*+,;=:@" } },
    },
    {
      name: 'dot segments',
      input: { uri: 'platform://miniapp/foo/a/../b' },
      expect: { output: { id: 'foo', path: '/a/../b' } },
    },
    {
      name: 'a blank',
      input: { uri: 'platform://miniapp/foo/a b' },
      expect: { failure: ['uri-path-invalid'] },
    },
    {
      name: 'brackets',
      input: { uri: 'platform://miniapp/foo/a[0]' },
      expect: { failure: ['uri-path-invalid'] },
    },
    {
      name: 'a reverse solidus',
      input: { uri: 'platform://miniapp/foo/a\\b' },
      expect: { failure: ['uri-path-invalid'] },
    },
    {
      name: 'half an escape',
      input: { uri: 'platform://miniapp/foo/100%' },
      expect: { failure: ['uri-percent-encoding-invalid', 'uri-path-invalid'] },
    },
  ],
});
