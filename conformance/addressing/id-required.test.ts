import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A MiniApp URI names an id',
  statements: ['addressing-id-required'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'empty', input: { uri: 'platform://miniapp/' }, expect: { failure: ['uri-id-missing'] } },
    {
      name: 'no solidus',
      input: { uri: 'platform://miniapp' },
      expect: { failure: ['uri-id-missing', 'uri-infix-missing'] },
    },
    {
      name: 'a version only',
      input: { uri: 'platform://miniapp/;version=1' },
      expect: { failure: ['uri-id-missing'] },
    },
    {
      name: 'a path only',
      input: { uri: 'platform://miniapp//pages/index' },
      expect: { failure: ['uri-id-missing'] },
    },
    {
      name: 'a query only',
      input: { uri: 'https://platform.example/miniapp/?x=1' },
      expect: { failure: ['uri-id-missing'] },
    },
  ],
});
