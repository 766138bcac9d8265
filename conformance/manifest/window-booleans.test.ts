import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The window's booleans are taken when they are booleans, and nothing else",
  statements: [
    'manifest-window-auto-design-width',
    'manifest-window-pull-down-refresh',
    'manifest-window-fullscreen',
  ],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'true',
      input: manifestWith({
        window: { auto_design_width: true, enable_pull_down_refresh: true, fullscreen: true },
      }),
      expect: {
        output: { window: { auto_design_width: true, enable_pull_down_refresh: true, fullscreen: true } },
      },
    },
    {
      name: 'false',
      input: manifestWith({
        window: { auto_design_width: false, enable_pull_down_refresh: false, fullscreen: false },
      }),
      expect: {
        output: { window: { auto_design_width: false, enable_pull_down_refresh: false, fullscreen: false } },
      },
    },
    {
      name: 'strings and numbers',
      input: manifestWith({ window: { auto_design_width: 'true', enable_pull_down_refresh: 1 } }),
      expect: { output: { window: { auto_design_width: false, enable_pull_down_refresh: false } } },
    },
  ],
});
