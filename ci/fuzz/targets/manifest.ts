import { parseManifest } from '@miniapp-tests/spec/manifest/parse-manifest';
import { validateManifest } from '@miniapp-tests/spec/manifest/validation/validate-manifest';
import type { FuzzTarget } from '../target.ts';

const COMPLETE = {
  dir: 'ltr',
  lang: 'en-GB',
  app_id: 'org.example.miniapp',
  name: 'Example',
  name_localized: { de: 'Beispiel', ar: { value: 'مثال', dir: 'rtl', lang: 'ar' } },
  short_name: 'Ex',
  description: 'An example',
  icons: [
    { src: 'common/icon.png', sizes: '48x48 96x96', type: 'image/png', label: 'A', purpose: 'any maskable' },
  ],
  icons_localized: { fr: [{ src: 'fr.svg', sizes: 'any' }] },
  version: { code: 11, name: '1.0.1' },
  platform_version: { min_code: 1, target_code: 2, release_type: 'Beta1' },
  pages: ['pages/index/index', 'pages/a%20b/c.html'],
  widgets: [{ name: 'Next', path: 'widgets/next/next', min_code: '2' }],
  req_permissions: [{ name: 'system.permission.CAMERA', reason: 'To scan' }],
  window: {
    background_color: 'rgb(0 0 0 / 50%)',
    navigation_bar_background_color: '#102030',
    orientation: 'portrait',
  },
  color_scheme: 'dark',
  device_type: ['phone', 'tv'],
  start_url: 'pages/index/index',
  scope: '.',
  mpt_sitemap: { rules: [] },
};

/** A package in which every file is there and holds the bytes of the input, as an icon too. */
function containerOf(input: Uint8Array) {
  return { has: (path: string) => !path.endsWith('.htm'), read: () => input };
}

const target: FuzzTarget = {
  name: 'manifest',
  async seeds() {
    const wrong = { ...COMPLETE, pages: [1], window: { fullscreen: 'x' }, themecolor: 1, widgets: [0, {}] };
    const texts = [
      JSON.stringify(COMPLETE),
      JSON.stringify(wrong, null, 2),
      `{"name":"a","name":"b","icons":[{"src":"x"}],"a":${'['.repeat(60)}${']'.repeat(60)}}`,
      JSON.stringify({ ...COMPLETE, pages: Array(2000).fill('//e.example') }),
    ];
    return texts.map((text) => new TextEncoder().encode(text));
  },
  async run(input) {
    const processed = parseManifest(input);
    const { valid, findings } = validateManifest(input);
    if (valid && !processed.ok) throw new Error('A manifest that user agents refuse was called valid.');
    if (valid === findings.some(({ severity }) => severity === 'must')) {
      throw new Error('The verdict is not what the findings say.');
    }
    if (findings.length > 1000 || findings.some(({ line, column }) => line < 1 || column < 1)) {
      throw new Error('Findings are not as promised.');
    }
    validateManifest(input, { container: containerOf(input) });
  },
};

export default target;
