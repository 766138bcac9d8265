import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page is loaded, then ready, and goes between shown and hidden',
  statements: [
    'lifecycle-page-loaded',
    'lifecycle-page-ready',
    'lifecycle-page-hidden',
    'lifecycle-page-shown',
  ],
  needs: ['processing'],
  operation: 'page-lifecycle',
  cases: [
    { name: 'load', input: { state: null, event: 'pageloaded' }, expect: { output: { state: 'loaded' } } },
    {
      name: 'first render',
      input: { state: 'loaded', event: 'pageready' },
      expect: { output: { state: 'ready' } },
    },
    {
      name: 'to the background',
      input: { state: 'shown', event: 'pagehidden' },
      expect: { output: { state: 'hidden' } },
    },
    {
      name: 'to the foreground',
      input: { state: 'hidden', event: 'pageshown' },
      expect: { output: { state: 'shown' } },
    },
  ],
});
