import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The https form has a host of RFC 3986, and no user',
  statements: ['addressing-host-syntax', 'addressing-https-form'],
  needs: ['processing'],
  operation: 'parse-uri',
  cases: [
    {
      name: 'a name',
      input: { uri: 'https://apps.platform.example/miniapp/foo' },
      expect: { output: { host: 'apps.platform.example', port: null } },
    },
    {
      name: 'IPv4',
      input: { uri: 'https://192.0.2.1/miniapp/foo' },
      expect: { output: { host: '192.0.2.1' } },
    },
    {
      name: 'IPv6',
      input: { uri: 'https://[2001:db8::1]/miniapp/foo' },
      expect: { output: { host: '[2001:db8::1]' } },
    },
    {
      name: 'IPv6 that ends in IPv4',
      input: { uri: 'https://[::ffff:192.0.2.1]/miniapp/foo' },
      expect: { output: { host: '[::ffff:192.0.2.1]' } },
    },
    {
      name: 'no host',
      input: { uri: 'https:///miniapp/foo' },
      expect: { failure: ['uri-host-invalid'] },
    },
    {
      name: 'IPv6 with two gaps',
      input: { uri: 'https://[1::2::3]/miniapp/foo' },
      expect: { failure: ['uri-host-invalid'] },
    },
    {
      name: 'IPv6 with IPv4 in the middle',
      input: { uri: 'https://[::192.0.2.1:1]/miniapp/foo' },
      expect: { failure: ['uri-host-invalid'] },
    },
    {
      name: 'half an IPv6 address',
      input: { uri: 'https://[2001:db8::1/miniapp/foo' },
      expect: { failure: ['uri-host-invalid'] },
    },
    {
      name: 'a blank',
      input: { uri: 'https://plat form/miniapp/foo' },
      expect: { failure: ['uri-host-invalid'] },
    },
    {
      name: 'a user',
      input: { uri: 'https://user@platform.example/miniapp/foo' },
      expect: { failure: ['uri-userinfo-not-allowed', 'uri-host-invalid'] },
    },
  ],
});
