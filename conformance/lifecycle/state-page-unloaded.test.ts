import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A page can be closed from every state, and nothing comes after',
  statements: ['lifecycle-page-unloaded'],
  needs: ['processing'],
  operation: 'page-lifecycle',
  cases: [
    ...(['ready', 'shown', 'hidden'] as const).map((state) => ({
      name: `from ${state}`,
      input: { state, event: 'pageunloaded' },
      expect: { output: { state: 'unloaded' } },
    })),
    ...(['pageloaded', 'pageready', 'pageshown', 'pagehidden', 'pageunloaded'] as const).map((event) => ({
      name: `${event} afterwards`,
      input: { state: 'unloaded', event },
      expect: { failure: ['page-transition-not-allowed'] },
    })),
  ],
});
