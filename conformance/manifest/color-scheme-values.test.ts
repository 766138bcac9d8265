import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The color scheme is auto, light or dark, exactly so',
  statements: ['manifest-color-scheme-values'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'auto',
      input: manifestWith({ color_scheme: 'auto' }),
      expect: { output: { color_scheme: 'auto' } },
    },
    {
      name: 'light',
      input: manifestWith({ color_scheme: 'light' }),
      expect: { output: { color_scheme: 'light' } },
    },
    {
      name: 'dark',
      input: manifestWith({ color_scheme: 'dark' }),
      expect: { output: { color_scheme: 'dark' } },
    },
    {
      name: 'in capitals',
      input: manifestWith({ color_scheme: 'DARK' }),
      expect: { output: { color_scheme: null } },
    },
    {
      name: 'with blanks',
      input: manifestWith({ color_scheme: ' dark' }),
      expect: { output: { color_scheme: null } },
    },
    {
      name: 'unknown',
      input: manifestWith({ color_scheme: 'sepia' }),
      expect: { output: { color_scheme: null } },
    },
    { name: 'absent', input: manifestWith(), expect: { output: { color_scheme: null } } },
  ],
});
