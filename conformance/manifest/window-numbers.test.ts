import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The window's numbers are taken from 0 upwards",
  statements: ['manifest-window-design-width', 'manifest-window-reach-bottom-distance'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'numbers',
      input: manifestWith({ window: { design_width: 375, on_reach_bottom_distance: 120 } }),
      expect: { output: { window: { design_width: 375, on_reach_bottom_distance: 120 } } },
    },
    {
      name: 'zero',
      input: manifestWith({ window: { design_width: 0, on_reach_bottom_distance: 0 } }),
      expect: { output: { window: { design_width: 0, on_reach_bottom_distance: 0 } } },
    },
    {
      name: 'negative',
      input: manifestWith({ window: { design_width: -1, on_reach_bottom_distance: -50 } }),
      expect: { output: { window: { design_width: 750, on_reach_bottom_distance: 50 } } },
    },
    {
      name: 'strings',
      input: manifestWith({ window: { design_width: '375', on_reach_bottom_distance: '50px' } }),
      expect: { output: { window: { design_width: 750, on_reach_bottom_distance: 50 } } },
    },
  ],
});
