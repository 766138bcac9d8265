import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Blanks and controls around or inside a URI make it none; nothing is trimmed',
  statements: ['addressing-characters'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'nothing', input: { uri: '' }, expect: { failure: ['uri-scheme-invalid'] } },
    {
      name: 'a blank before',
      input: { uri: ' platform://miniapp/foo' },
      expect: { failure: ['uri-scheme-invalid'] },
    },
    {
      name: 'a line end behind',
      input: { uri: 'platform://miniapp/foo\n' },
      expect: { failure: ['uri-id-invalid'] },
    },
    {
      name: 'a line end behind a path',
      input: { uri: 'platform://miniapp/foo/a\n' },
      expect: { failure: ['uri-path-invalid'] },
    },
    {
      name: 'a tab within',
      input: { uri: 'platform://mini\tapp/foo' },
      expect: { failure: ['uri-infix-missing'] },
    },
    {
      name: 'a null character',
      input: { uri: 'platform://miniapp/foo?a\u0000' },
      expect: { failure: ['uri-query-invalid'] },
    },
  ],
});
