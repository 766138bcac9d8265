import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The scheme is one of RFC 3986: a letter, then letters, digits, plus, hyphen or full stop',
  statements: ['addressing-scheme-syntax', 'addressing-scheme-required'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    { name: 'letters', input: { uri: 'superapp://miniapp/foo' }, expect: { output: { scheme: 'superapp' } } },
    {
      name: 'digits, hyphen, full stop',
      input: { uri: 'a1-b.c://miniapp/foo' },
      expect: { output: { scheme: 'a1-b.c' } },
    },
    {
      name: 'blanks',
      input: { uri: 'super app://miniapp/foo' },
      expect: { failure: ['uri-scheme-invalid'] },
    },
    { name: 'a solidus', input: { uri: 'a/b://miniapp/foo' }, expect: { failure: ['uri-scheme-invalid'] } },
    { name: 'none', input: { uri: '://miniapp/foo' }, expect: { failure: ['uri-scheme-invalid'] } },
    { name: 'no separator', input: { uri: 'miniapp/foo' }, expect: { failure: ['uri-scheme-invalid'] } },
    {
      name: 'one solidus',
      input: { uri: 'platform:/miniapp/foo' },
      expect: { failure: ['uri-scheme-invalid'] },
    },
  ],
});
