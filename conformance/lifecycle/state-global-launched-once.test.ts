import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A MiniApp that was launched is not launched again, and nothing comes before the launch',
  statements: ['lifecycle-launched-once'],
  needs: ['processing'],
  operation: 'global-lifecycle',
  cases: [
    ...(['launched', 'shown', 'hidden'] as const).map((state) => ({
      name: `launched when ${state}`,
      input: { state, event: 'globallaunched' },
      expect: { failure: ['global-transition-not-allowed'] },
    })),
    ...(['globalshown', 'globalhidden', 'globalunloaded'] as const).map((event) => ({
      name: `${event} before the launch`,
      input: { state: null, event },
      expect: { failure: ['global-transition-not-allowed'] },
    })),
  ],
});
