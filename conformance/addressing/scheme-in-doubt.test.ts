import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Where grammar and prose differ about the scheme, RFC 3986 decides',
  statements: ['addressing-scheme-syntax'],
  needs: ['processing'],
  observed: true,
  operation: 'parse-uri',
  cases: [
    {
      name: 'plus sign',
      input: { uri: 'web+superapp://miniapp/foo' },
      expect: { output: { scheme: 'web+superapp' } },
    },
    {
      name: 'a digit first',
      input: { uri: '1platform://miniapp/foo' },
      expect: { failure: ['uri-scheme-invalid'] },
    },
    {
      name: 'a tilde',
      input: { uri: 'plat~form://miniapp/foo' },
      expect: { failure: ['uri-scheme-invalid'] },
    },
    {
      name: 'https, which the grammar takes for a custom scheme too',
      input: { uri: 'https://miniapp/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
    {
      name: 'in capitals',
      input: { uri: 'PLATFORM://miniapp/foo' },
      expect: { output: { scheme: 'platform' } },
    },
  ],
});
