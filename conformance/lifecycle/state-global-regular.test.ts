import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The global state goes from launched to shown and between shown and hidden',
  statements: [
    'lifecycle-launched',
    'lifecycle-shown-after-launched',
    'lifecycle-hidden',
    'lifecycle-shown-on-foreground',
  ],
  needs: ['processing'],
  operation: 'global-lifecycle',
  cases: [
    {
      name: 'launch',
      input: { state: null, event: 'globallaunched' },
      expect: { output: { state: 'launched' } },
    },
    {
      name: 'first display',
      input: { state: 'launched', event: 'globalshown' },
      expect: { output: { state: 'shown' } },
    },
    {
      name: 'to the background',
      input: { state: 'shown', event: 'globalhidden' },
      expect: { output: { state: 'hidden' } },
    },
    {
      name: 'to the foreground',
      input: { state: 'hidden', event: 'globalshown' },
      expect: { output: { state: 'shown' } },
    },
  ],
});
