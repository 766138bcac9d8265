import { LEAST_MANIFEST, manifestBytes, manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Members that no specification defines change nothing of the others',
  statements: ['manifest-vendor-members'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'of any type',
      input: manifestWith({ wechat_new_feature: 'foo', mpt_nothing: [null, { deep: [] }], version_name: 1 }),
      expect: { output: { name: 'Unit', version: { code: 1, name: '1.0.0' } } },
    },
    {
      name: 'of the Web App Manifest',
      input: manifestWith({
        window: { fullscreen: false },
        start_url: '/x',
        scope: '.',
        theme_color: 'red',
        display: 'fullscreen',
        orientation: 'landscape',
      }),
      expect: { output: { window: { fullscreen: false, orientation: 'portrait' } } },
    },
    {
      name: 'with the names of what JavaScript objects inherit',
      input: manifestBytes(
        JSON.stringify(LEAST_MANIFEST).replace('{', '{"__proto__":{"color_scheme":"dark"},"constructor":1,'),
      ),
      expect: { output: { color_scheme: null, name: 'Unit' } },
    },
  ],
});
