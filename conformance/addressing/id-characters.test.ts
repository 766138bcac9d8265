import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The id is made of unreserved characters, and is kept as it is written',
  statements: ['addressing-id-characters'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    {
      name: 'every kind',
      input: { uri: 'platform://miniapp/Org.example-1_a~Z' },
      expect: { output: { id: 'Org.example-1_a~Z' } },
    },
    {
      name: 'percent-encoded',
      input: { uri: 'platform://miniapp/f%6Fo' },
      expect: { failure: ['uri-id-invalid'] },
    },
    { name: 'a colon', input: { uri: 'platform://miniapp/a:b' }, expect: { failure: ['uri-id-invalid'] } },
    { name: 'an at sign', input: { uri: 'platform://miniapp/a@b' }, expect: { failure: ['uri-id-invalid'] } },
    {
      name: 'a plus sign',
      input: { uri: 'platform://miniapp/a+b' },
      expect: { failure: ['uri-id-invalid'] },
    },
    { name: 'a blank', input: { uri: 'platform://miniapp/a b' }, expect: { failure: ['uri-id-invalid'] } },
    {
      name: 'not in ASCII',
      input: { uri: 'platform://miniapp/小程序' },
      expect: { failure: ['uri-id-invalid'] },
    },
  ],
});
