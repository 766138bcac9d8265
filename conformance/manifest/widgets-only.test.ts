import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A manifest without pages is accepted when a widget is valid',
  statements: ['manifest-pages-required', 'manifest-widgets-with-pages'],
  needs: ['processing'],
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: 'a valid widget',
      input: manifestWith({ pages: undefined, widgets: [{ name: 'Clock', path: 'widgets/clock/clock' }] }),
      expect: { output: { pages: [], widgets: [{ name: 'Clock', path: 'widgets/clock/clock' }] } },
    },
    {
      name: 'no valid widget',
      input: manifestWith({ pages: undefined, widgets: [{ name: 'Clock' }] }),
      expect: { failure: ['pages-missing'] },
    },
  ],
});
