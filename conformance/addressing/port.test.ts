import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The port, which only the prose has, is a number up to 65535',
  statements: ['addressing-host-syntax'],
  needs: ['processing'],
  observed: true,
  operation: 'parse-uri',
  cases: [
    {
      name: 'given',
      input: { uri: 'https://platform.example:8443/miniapp/foo' },
      expect: { output: { host: 'platform.example', port: 8443 } },
    },
    {
      name: 'after IPv6',
      input: { uri: 'https://[::1]:1/miniapp/foo' },
      expect: { output: { host: '[::1]', port: 1 } },
    },
    {
      name: 'too large',
      input: { uri: 'https://platform.example:65536/miniapp/foo' },
      expect: { failure: ['uri-port-invalid', 'uri-host-invalid'] },
    },
    {
      name: 'no number',
      input: { uri: 'https://platform.example:a/miniapp/foo' },
      expect: { failure: ['uri-port-invalid', 'uri-host-invalid'] },
    },
  ],
});
