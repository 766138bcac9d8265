import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'The defaults hold without a window too, fullscreen is a boolean, and no title is invented',
  statements: ['manifest-window-defaults', 'manifest-window-object', 'manifest-window-bar-title-text'],
  needs: ['processing'],
  observed: true,
  operation: 'process-manifest',
  cases: [
    {
      name: 'no window',
      input: manifestWith(),
      expect: { output: { window: { design_width: 750, orientation: 'portrait' } } },
    },
    {
      name: 'a window that is no object',
      input: manifestWith({ window: 'wide' }),
      expect: { output: { window: { design_width: 750 } } },
    },
    {
      name: 'fullscreen',
      input: manifestWith({ window: {} }),
      expect: { output: { window: { fullscreen: false } } },
    },
    {
      name: 'navigation_style',
      input: manifestWith({ window: {} }),
      expect: { output: { window: { navigation_style: 'default' } } },
    },
    {
      name: 'fullscreen and navigation_style of wrong types',
      input: manifestWith({ window: { fullscreen: 1, navigation_style: 'fancy' } }),
      expect: { output: { window: { fullscreen: false, navigation_style: 'default' } } },
    },
    {
      name: 'title',
      input: manifestWith({ window: {} }),
      expect: { output: { window: { navigation_bar_title_text: null } } },
    },
  ],
});
