import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Localized icons are processed like icons, under well-formed language tags only',
  statements: ['manifest-localized-texts', 'manifest-icons-list'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'two languages, and none',
      input: manifestWith({
        icons_localized: {
          fr: [{ src: 'fr.png', sizes: '48x48' }, {}],
          de: [],
          'no tag': [{ src: 'x.png' }],
        },
      }),
      expect: {
        output: {
          icons_localized: [
            { tag: 'de', icons: [] },
            { tag: 'fr', icons: [{ src: 'fr.png', sizes: '48x48', label: null }] },
          ],
        },
      },
    },
    { name: 'absent', input: manifestWith(), expect: { output: { icons_localized: null } } },
    {
      name: 'a list',
      input: manifestWith({ icons_localized: [{ src: 'x.png' }] }),
      expect: { output: { icons_localized: null } },
    },
  ],
});
