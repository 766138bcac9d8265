import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'An empty version counts as not given',
  statements: ['addressing-version-empty'],
  needs: ['processing'],
  observed: true,
  operation: 'parse-uri',
  cases: [
    {
      name: 'before a path',
      input: { uri: 'platform://miniapp/foo;version=/pages/a' },
      expect: { output: { version: null, path: '/pages/a' } },
    },
  ],
});
