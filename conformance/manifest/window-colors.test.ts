import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The window's colors are parsed as CSS has them and come out in sRGB",
  statements: ['manifest-window-background-color', 'manifest-window-bar-background-color'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'hexadecimal, short, in capitals',
      input: manifestWith({
        window: { background_color: '#ABC', navigation_bar_background_color: '#F8F8F8' },
      }),
      expect: {
        output: { window: { background_color: '#aabbcc', navigation_bar_background_color: '#f8f8f8' } },
      },
    },
    {
      name: 'names, in any case, with blanks',
      input: manifestWith({
        window: { background_color: ' AliceBlue ', navigation_bar_background_color: 'red' },
      }),
      expect: {
        output: { window: { background_color: '#f0f8ff', navigation_bar_background_color: '#ff0000' } },
      },
    },
    {
      name: 'functions',
      input: manifestWith({
        window: { background_color: 'rgb(1, 2, 3)', navigation_bar_background_color: 'hsl(240 100% 50%)' },
      }),
      expect: {
        output: { window: { background_color: '#010203', navigation_bar_background_color: '#0000ff' } },
      },
    },
    {
      name: 'no colors',
      input: manifestWith({
        window: { background_color: 'reddish', navigation_bar_background_color: 'fff' },
      }),
      expect: {
        output: { window: { background_color: '#ffffff', navigation_bar_background_color: '#000000' } },
      },
    },
    {
      name: 'colors that depend on their surroundings',
      input: manifestWith({
        window: { background_color: 'currentcolor', navigation_bar_background_color: 'color(--mine 1 0 0)' },
      }),
      expect: {
        output: { window: { background_color: '#ffffff', navigation_bar_background_color: '#000000' } },
      },
    },
    {
      name: 'no strings',
      input: manifestWith({ window: { background_color: 0, navigation_bar_background_color: null } }),
      expect: {
        output: { window: { background_color: '#ffffff', navigation_bar_background_color: '#000000' } },
      },
    },
  ],
});
