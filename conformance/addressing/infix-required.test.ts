import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A URI without the infix "miniapp" in its place is no MiniApp URI',
  statements: ['addressing-infix', 'addressing-recognized', 'addressing-parse-failure'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'none', input: { uri: 'platform://foo' }, expect: { failure: ['uri-infix-missing'] } },
    {
      name: 'another word',
      input: { uri: 'platform://miniapps/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
    {
      name: 'a web page',
      input: { uri: 'https://platform.example/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
    {
      name: 'deeper',
      input: { uri: 'https://platform.example/x/miniapp/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
    {
      name: 'percent-encoded',
      input: { uri: 'platform://m%69niapp/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
  ],
});
