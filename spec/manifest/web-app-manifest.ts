import type { ProcessedManifest } from './processed-manifest.ts';

/** Members of a Web App Manifest, for a Web user agent that is given a MiniApp's pages. */
export interface WebAppManifest {
  readonly name: string;
  readonly short_name?: string;
  readonly description?: string;
  readonly dir: string;
  readonly lang?: string;
  readonly icons: readonly Readonly<Record<string, string>>[];
  /** Absent in a package of widgets. */
  readonly start_url?: string;
  readonly scope: '.';
  readonly display: 'fullscreen' | 'minimal-ui';
  readonly orientation: 'portrait' | 'landscape';
  /** `#rrggbb`, or `#rrggbbaa` when not opaque. */
  readonly background_color: string;
}

/**
 * What the text calls equivalent: the first page and `start_url`, the package and `scope`, `fullscreen` and `display`, the
 * window's `orientation` and `background_color`. References are relative to the package's root.
 *
 * https://w3c.github.io/miniapp-manifest/#dfn-pages
 */
export function webAppManifestOf(manifest: ProcessedManifest): WebAppManifest {
  const { name, short_name, description, dir, lang, icons, pages, window } = manifest;
  const first = pages[0];
  return {
    name,
    ...(short_name !== undefined && { short_name }),
    ...(description !== undefined && { description }),
    dir,
    ...(lang !== undefined && { lang }),
    icons: icons.map(({ src, purpose, ...rest }) => ({
      ...rest,
      src: referenceTo(src),
      purpose: purpose.join(' '),
    })),
    ...(first !== undefined && { start_url: referenceTo(first) }),
    scope: '.',
    display: window.fullscreen ? 'fullscreen' : 'minimal-ui',
    orientation: window.orientation,
    background_color: window.background_color,
  };
}

/** A path of the package as a relative reference; an icon of elsewhere is one already. */
function referenceTo(path: string): string {
  return /^https?:\/\//.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}
