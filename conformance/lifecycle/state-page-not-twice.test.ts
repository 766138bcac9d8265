import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'No event of a page repeats the state that it is in, and none comes before it is loaded',
  statements: [
    'lifecycle-page-loaded',
    'lifecycle-page-ready',
    'lifecycle-page-shown',
    'lifecycle-page-hidden',
  ],
  needs: ['processing'],
  operation: 'page-lifecycle',
  cases: [
    ...(['loaded', 'ready', 'shown', 'hidden'] as const).map((state) => ({
      name: `${state} twice`,
      input: { state, event: `page${state}` },
      expect: { failure: ['page-transition-not-allowed'] },
    })),
    ...(['pageready', 'pageshown', 'pagehidden', 'pageunloaded'] as const).map((event) => ({
      name: `${event} first`,
      input: { state: null, event },
      expect: { failure: ['page-transition-not-allowed'] },
    })),
  ],
});
