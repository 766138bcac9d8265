import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Icons keep their order, and each its source, sizes and label',
  statements: ['manifest-icons-list'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'two icons',
      input: manifestWith({
        icons: [
          { src: 'common/b.png', sizes: '48x48 96X96', label: 'Red lightning' },
          { src: 'common/a.svg', sizes: 'any' },
        ],
      }),
      expect: {
        output: {
          icons: [
            { src: 'common/b.png', sizes: '48x48 96X96', label: 'Red lightning' },
            { src: 'common/a.svg', sizes: 'any', label: null },
          ],
        },
      },
    },
    {
      name: 'parts of wrong types are left out',
      input: manifestWith({ icons: [{ src: 'a.png', sizes: 48, label: null }] }),
      expect: { output: { icons: [{ src: 'a.png', sizes: null, label: null }] } },
    },
  ],
});
