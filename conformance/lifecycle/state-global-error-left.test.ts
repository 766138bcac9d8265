import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The error state is left by the next regular event',
  statements: ['lifecycle-error'],
  needs: ['processing'],
  observed: true,
  operation: 'global-lifecycle',
  cases: [
    {
      name: 'shown',
      input: { state: 'error', event: 'globalshown' },
      expect: { output: { state: 'shown' } },
    },
    {
      name: 'hidden',
      input: { state: 'error', event: 'globalhidden' },
      expect: { output: { state: 'hidden' } },
    },
    {
      name: 'unloaded',
      input: { state: 'error', event: 'globalunloaded' },
      expect: { output: { state: 'unloaded' } },
    },
    {
      name: 'another error',
      input: { state: 'error', event: 'globalerror' },
      expect: { output: { state: 'error' } },
    },
  ],
});
