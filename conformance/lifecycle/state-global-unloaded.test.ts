import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A MiniApp is unloaded from the background, and nothing comes after',
  statements: ['lifecycle-unloaded', 'lifecycle-unload-ends-session'],
  needs: ['processing'],
  operation: 'global-lifecycle',
  cases: [
    {
      name: 'from hidden',
      input: { state: 'hidden', event: 'globalunloaded' },
      expect: { output: { state: 'unloaded' } },
    },
    ...(['globallaunched', 'globalshown', 'globalhidden', 'globalerror', 'globalunloaded'] as const).map(
      (event) => ({
        name: `${event} afterwards`,
        input: { state: 'unloaded', event },
        expect: { failure: ['global-transition-not-allowed'] },
      }),
    ),
  ],
});
