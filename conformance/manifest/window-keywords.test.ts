import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The window's keywords are taken when they are one of their values, exactly so",
  statements: [
    'manifest-window-background-text-style',
    'manifest-window-bar-text-style',
    'manifest-window-navigation-style',
    'manifest-window-orientation',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'the other value of each',
      input: manifestWith({
        window: {
          background_text_style: 'light',
          navigation_bar_text_style: 'black',
          navigation_style: 'custom',
          orientation: 'landscape',
        },
      }),
      expect: {
        output: {
          window: {
            background_text_style: 'light',
            navigation_bar_text_style: 'black',
            navigation_style: 'custom',
            orientation: 'landscape',
          },
        },
      },
    },
    {
      name: 'other words',
      input: manifestWith({
        window: {
          background_text_style: 'sepia',
          navigation_bar_text_style: '#000',
          orientation: 'natural',
        },
      }),
      expect: {
        output: {
          window: {
            background_text_style: 'dark',
            navigation_bar_text_style: 'white',
            orientation: 'portrait',
          },
        },
      },
    },
    {
      name: 'in capitals, and no strings',
      input: manifestWith({
        window: {
          background_text_style: 'LIGHT',
          navigation_bar_text_style: false,
          orientation: ['landscape'],
        },
      }),
      expect: {
        output: {
          window: {
            background_text_style: 'dark',
            navigation_bar_text_style: 'white',
            orientation: 'portrait',
          },
        },
      },
    },
  ],
});
