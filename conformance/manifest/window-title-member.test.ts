import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The window's title is a string, kept as written; the members beside a bad one stay",
  statements: ['manifest-window-bar-title-text', 'manifest-window-defaults'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'a title',
      input: manifestWith({ window: { navigation_bar_title_text: ' My MiniApp ' } }),
      expect: { output: { window: { navigation_bar_title_text: ' My MiniApp ' } } },
    },
    {
      name: 'a number, beside a good color',
      input: manifestWith({ window: { navigation_bar_title_text: 7, background_color: '#010203' } }),
      expect: { output: { window: { background_color: '#010203' } } },
    },
  ],
});
