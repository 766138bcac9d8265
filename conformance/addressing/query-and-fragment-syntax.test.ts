import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Query and fragment are those of RFC 3986, kept undecoded',
  statements: ['addressing-query-syntax', 'addressing-components'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    {
      name: 'question marks and solidi',
      input: { uri: 'platform://miniapp/foo?a=/b?c#d/e?f' },
      expect: { output: { query: 'a=/b?c', fragment: 'd/e?f' } },
    },
    {
      name: 'encoding stays',
      input: { uri: 'platform://miniapp/foo?y=a%20b&p=a+b' },
      expect: { output: { query: 'y=a%20b&p=a+b' } },
    },
    {
      name: 'a fragment before a question mark',
      input: { uri: 'platform://miniapp/foo#a?b' },
      expect: { output: { query: null, fragment: 'a?b' } },
    },
    {
      name: 'empty ones',
      input: { uri: 'platform://miniapp/foo?#' },
      expect: { output: { query: '', fragment: '' } },
    },
    {
      name: 'two number signs',
      input: { uri: 'platform://miniapp/foo#a#b' },
      expect: { failure: ['uri-fragment-invalid'] },
    },
    {
      name: 'a blank in the query',
      input: { uri: 'platform://miniapp/foo?a b' },
      expect: { failure: ['uri-query-invalid'] },
    },
    {
      name: 'not in ASCII',
      input: { uri: 'platform://miniapp/foo?q=ä' },
      expect: { failure: ['uri-query-invalid'] },
    },
  ],
});
