import type { Json } from '../test-format.ts';
import { ICON } from './icon.ts';

/** A member-wise JSON object. */
export type JsonObject = { readonly [member: string]: Json };

/** The manifest that every host accepts; a test changes it by a merge patch. */
export function baseManifest(appId: string, name: string): JsonObject {
  return {
    app_id: appId,
    name,
    lang: 'en',
    dir: 'ltr',
    version: { code: 1, name: '1.0.0' },
    icons: [{ src: 'common/icon.png', sizes: '48x48', label: 'A check mark' }],
    platform_version: { min_code: 1 },
    pages: ['pages/index/index', 'pages/second/second'],
    window: { navigation_bar_title_text: 'Conformance test' },
  };
}

const page = (heading: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${heading}</title>
  </head>
  <body>
    <h1>${heading}</h1>
  </body>
</html>
`;

/** The other files of the base app: they do nothing, and show which page one sees. */
export const BASE_FILES: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  ['app.js', ''],
  ['app.css', 'body {\n  margin: 16px;\n  font-family: sans-serif;\n}\n'],
  ['pages/index/index.html', page('First page')],
  ['pages/index/index.js', ''],
  ['pages/second/second.html', page('Second page')],
  ['pages/second/second.js', ''],
  ['common/icon.png', ICON],
]);
