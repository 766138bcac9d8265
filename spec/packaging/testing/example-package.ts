/** A manifest with every required member and nothing else. */
export const MANIFEST = {
  dir: 'ltr',
  name: 'Example',
  icons: [{ src: 'common/icon.png' }],
  app_id: 'org.example.miniapp',
  pages: ['pages/first/first', 'pages/second/second'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

const text = (content: string) => new TextEncoder().encode(content);

/**
 * The files of a small valid package.
 *
 * @param manifest members to set; undefined removes one
 * @param files files to set; null removes one
 */
export function examplePackage(
  manifest: Record<string, unknown> = {},
  files: Record<string, string | null> = {},
): Map<string, Uint8Array> {
  const all: Record<string, string | null> = {
    'manifest.json': JSON.stringify({ ...MANIFEST, ...manifest }),
    'app.js': '',
    'app.css': '',
    'pages/first/first.html': '<p>first</p>',
    'pages/first/first.css': 'p { color: red }',
    'pages/first/first.js': '',
    'pages/second/second.html': '<p>second</p>',
    'pages/unlisted/unlisted.html': '<p>unlisted</p>',
    ...files,
  };
  return new Map(
    Object.entries(all).flatMap(([path, content]) => (content === null ? [] : [[path, text(content)]])),
  );
}
