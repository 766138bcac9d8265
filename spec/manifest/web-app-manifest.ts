import type { ImageResource, LocalizedText, ProcessedManifest } from './processed-manifest.ts';

/** An image of a Web App Manifest; `purpose` is a text here. */
export type WebAppIcon = Readonly<Record<string, string>>;

/** Members of a Web App Manifest, for a Web user agent that is given a MiniApp's pages. */
export interface WebAppManifest {
  readonly name: string;
  readonly name_localized?: Readonly<Record<string, LocalizedText>>;
  readonly short_name?: string;
  readonly short_name_localized?: Readonly<Record<string, LocalizedText>>;
  readonly description?: string;
  readonly dir: string;
  readonly lang?: string;
  readonly icons: readonly WebAppIcon[];
  readonly icons_localized?: Readonly<Record<string, readonly WebAppIcon[]>>;
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
  const { name, name_localized, short_name, short_name_localized, description, dir, lang } = manifest;
  const { icons, icons_localized, pages, window } = manifest;
  const first = pages[0];
  return {
    name,
    ...(name_localized !== undefined && { name_localized }),
    ...(short_name !== undefined && { short_name }),
    ...(short_name_localized !== undefined && { short_name_localized }),
    ...(description !== undefined && { description }),
    dir,
    ...(lang !== undefined && { lang }),
    icons: icons.map(webAppIcon),
    ...(icons_localized !== undefined && {
      icons_localized: Object.fromEntries(
        Object.entries(icons_localized).map(([language, images]) => [language, images.map(webAppIcon)]),
      ),
    }),
    ...(first !== undefined && { start_url: referenceTo(first) }),
    scope: '.',
    display: window.fullscreen ? 'fullscreen' : 'minimal-ui',
    orientation: window.orientation,
    background_color: window.background_color,
  };
}

function webAppIcon({ src, purpose, ...rest }: ImageResource): WebAppIcon {
  return { ...rest, src: referenceTo(src), purpose: purpose.join(' ') };
}

/** A path of the package as a relative reference; an icon of elsewhere is a URL already, and no path has a colon. */
function referenceTo(path: string): string {
  return /^[a-z][a-z\d+.-]*:/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}
