/** A manifest with every required member and nothing else; a copy each time. */
export function completeManifest(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    app_id: 'org.example.miniapp',
    name: 'Example',
    icons: [{ src: 'common/icon.png' }],
    pages: ['pages/index/index'],
    platform_version: { min_code: 1 },
    version: { code: 11, name: '1.0.1' },
    ...change,
  };
}
