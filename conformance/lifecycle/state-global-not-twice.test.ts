import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Coming to the foreground or going to the background does not happen twice in a row',
  statements: ['lifecycle-shown-on-foreground', 'lifecycle-hidden'],
  needs: ['processing'],
  operation: 'global-lifecycle',
  cases: [
    {
      name: 'shown',
      input: { state: 'shown', event: 'globalshown' },
      expect: { failure: ['global-transition-not-allowed'] },
    },
    {
      name: 'hidden',
      input: { state: 'hidden', event: 'globalhidden' },
      expect: { failure: ['global-transition-not-allowed'] },
    },
  ],
});
