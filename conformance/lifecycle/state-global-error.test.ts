import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A script error leads to the error state from every state but unloaded',
  statements: ['lifecycle-error'],
  needs: ['processing'],
  operation: 'global-lifecycle',
  cases: (['launched', 'shown', 'hidden'] as const).map((state) => ({
    name: `from ${state}`,
    input: { state, event: 'globalerror' },
    expect: { output: { state: 'error' } },
  })),
});
