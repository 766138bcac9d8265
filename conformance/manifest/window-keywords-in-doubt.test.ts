import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "A word that contains one of a window's keywords is none of them",
  // The algorithms ignore a string that does not "contain" one of the values.
  observed: true,
  statements: [
    'manifest-window-background-text-style',
    'manifest-window-navigation-style',
    'manifest-window-orientation',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'longer words',
      input: manifestWith({
        window: {
          background_text_style: 'lightish',
          navigation_style: 'customized',
          orientation: 'landscape-primary',
        },
      }),
      expect: {
        output: {
          window: { background_text_style: 'dark', navigation_style: 'default', orientation: 'portrait' },
        },
      },
    },
  ],
});
