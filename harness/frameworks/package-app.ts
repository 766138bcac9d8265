import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';

/** A package of one page with these files; the manifest's members are put over the least that it needs. */
export function packageApp(
  id: string,
  files: Readonly<Record<string, string>>,
  manifest: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const members = {
    app_id: id,
    name: 'App',
    version: { code: 1, name: '1.0.0' },
    platform_version: { min_code: 1 },
    icons: [{ src: 'icon.svg' }],
    pages: ['pages/index/index'],
    ...manifest,
  };
  const all = {
    'manifest.json': JSON.stringify(members),
    'app.js': '',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ...files,
  };
  const encoder = new TextEncoder();
  return writeContainer(new Map(Object.entries(all).map(([path, text]) => [path, encoder.encode(text)])));
}
