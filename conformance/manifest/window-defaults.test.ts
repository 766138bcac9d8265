import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'An empty window has every default',
  statements: ['manifest-window-defaults'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'an empty object',
      input: manifestWith({ window: {} }),
      expect: {
        output: {
          window: {
            auto_design_width: false,
            background_color: '#ffffff',
            background_text_style: 'dark',
            design_width: 750,
            enable_pull_down_refresh: false,
            navigation_bar_background_color: '#000000',
            navigation_bar_text_style: 'white',
            on_reach_bottom_distance: 50,
            orientation: 'portrait',
          },
        },
      },
    },
  ],
});
