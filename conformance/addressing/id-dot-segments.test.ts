import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'An id of one full stop or two is an id and is not resolved',
  statements: ['addressing-id-dot-segments'],
  needs: ['processing'],
  observed: true,
  operation: 'parse-uri',
  cases: [
    {
      name: 'one',
      input: { uri: 'platform://miniapp/./pages/a' },
      expect: { output: { id: '.', path: '/pages/a' } },
    },
    {
      name: 'two',
      input: { uri: 'https://platform.example/miniapp/../pages/a' },
      expect: { output: { id: '..', path: '/pages/a' } },
    },
  ],
});
