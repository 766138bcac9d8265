import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page is shown once it is ready, not before, and not hidden before it was shown',
  statements: ['lifecycle-page-shown', 'lifecycle-page-hidden'],
  needs: ['processing'],
  observed: true,
  operation: 'page-lifecycle',
  cases: [
    {
      name: 'shown when ready',
      input: { state: 'ready', event: 'pageshown' },
      expect: { output: { state: 'shown' } },
    },
    {
      name: 'shown when loaded',
      input: { state: 'loaded', event: 'pageshown' },
      expect: { failure: ['page-transition-not-allowed'] },
    },
    {
      name: 'hidden when loaded',
      input: { state: 'loaded', event: 'pagehidden' },
      expect: { failure: ['page-transition-not-allowed'] },
    },
    {
      name: 'hidden when ready',
      input: { state: 'ready', event: 'pagehidden' },
      expect: { failure: ['page-transition-not-allowed'] },
    },
  ],
});
