import { packageOf, type PackageFiles } from './folder-packages.ts';

/** A MiniApp of one page that says its id; files and manifest members are put over it. */
export function smallApp(
  id: string,
  files: PackageFiles = {},
  manifest: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  return packageOf({
    'manifest.json': JSON.stringify({
      app_id: id,
      name: `App ${id}`,
      version: { code: 1, name: '1.0.0' },
      platform_version: { min_code: 1 },
      icons: [{ src: 'icon.svg' }],
      pages: ['pages/index/index', 'pages/other/other'],
      window: { navigation_bar_title_text: `Title ${id}` },
      ...manifest,
    }),
    'app.js': '',
    'app.css': '',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
    'pages/index/index.html': `<p id="text">index of ${id}</p>`,
    'pages/index/index.js': '',
    'pages/other/other.html': `<p id="text">other of ${id}</p>`,
    'pages/other/other.js': '',
    ...files,
  });
}
