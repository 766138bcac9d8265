import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'An icon without a source is ignored, and a manifest without any other fails',
  statements: ['manifest-icons-unusable', 'manifest-icon-src', 'manifest-icons-required'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'beside a usable one',
      input: manifestWith({
        icons: [{ label: 'no source' }, 'icon.png', { src: 7 }, { src: 'https://[' }, { src: 'a.png' }],
      }),
      expect: { output: { icons: [{ src: 'a.png' }] } },
    },
    {
      name: 'alone',
      input: manifestWith({ icons: [{ sizes: '48x48' }] }),
      expect: { failure: ['icons-src-missing'] },
    },
    {
      name: 'an empty list',
      input: manifestWith({ icons: [] }),
      expect: { failure: ['icons-src-missing', 'icons-missing'] },
    },
  ],
});
