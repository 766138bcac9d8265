import { processManifest } from '@miniapp-tests/spec/manifest/process-manifest';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';

/** The processed manifest of a small app, with other members where they are given. */
export function tides(members: Readonly<Record<string, unknown>> = {}): ProcessedManifest {
  const processed = processManifest({
    app_id: 'org.example.tides',
    name: 'Tides',
    short_name: 'Sea',
    lang: 'en',
    dir: 'ltr',
    color_scheme: 'auto',
    icons: [{ src: 'icons/a b.png', sizes: '48x48', label: 'A wave' }],
    version: { code: 1, name: '1.0.0' },
    platform_version: { min_code: 1 },
    pages: ['pages/index.html'],
    window: {
      navigation_bar_background_color: '#0b4f6c',
      background_color: 'white',
      orientation: 'portrait',
    },
    ...members,
  });
  if (!processed.ok) throw new Error(processed.violations[0]?.message);
  return processed.value;
}
