import { applicationName } from '@miniapp-tests/spec/manifest/application-name';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { webAppManifestOf, type WebAppManifest } from '@miniapp-tests/spec/manifest/web-app-manifest';

/** A Web App Manifest that stands anywhere: all its references are absolute. */
export interface PlacedWebAppManifest extends Omit<WebAppManifest, 'scope'> {
  readonly id: string;
  readonly scope: string;
  readonly theme_color: string;
  readonly display_override?: readonly string[];
}

export interface PlacementOptions {
  /** Where the package's root is served: an absolute URL that ends with a slash. */
  readonly base: string;
  /** What an installed app starts with, relative to `base`. Default: the first page. */
  readonly startUrl?: string;
  /** Of the person, most wanted first. Default: the manifest's own texts. */
  readonly languages?: readonly string[];
}

/**
 * The Web App Manifest of a MiniApp. What the texts call equivalent comes from `spec`; beyond that, the navigation bar's
 * colour is the theme's, `app_id` the `id`, a custom navigation bar stands alone, and names are in the person's language.
 *
 * @throws {TypeError} for a `base` that is no absolute URL
 * @see https://w3c.github.io/miniapp-manifest/#dfn-pages
 */
export function placedWebAppManifest(
  manifest: ProcessedManifest,
  { base, startUrl, languages = [] }: PlacementOptions,
): PlacedWebAppManifest {
  const { icons, icons_localized, start_url, ...members } = webAppManifestOf(manifest);
  const { name, shortName } = applicationName(manifest, languages);
  const start = startUrl ?? start_url;
  const placed = (reference: string): string => new URL(reference, base).href;
  const withPlace = (images: typeof icons) =>
    images.map(({ src = '', ...image }) => ({ ...image, src: placed(src) }));
  return {
    ...members,
    // Half of a character can't be encoded.
    id: encodeURIComponent(manifest.app_id.toWellFormed()),
    name: name.value,
    ...(members.short_name !== undefined && { short_name: shortName.value }),
    dir: name.dir,
    ...(name.lang !== undefined && { lang: name.lang }),
    icons: withPlace(icons),
    ...(icons_localized !== undefined && {
      icons_localized: Object.fromEntries(
        Object.entries(icons_localized).map(([language, images]) => [language, withPlace(images)]),
      ),
    }),
    ...(start !== undefined && { start_url: placed(start) }),
    scope: scopeOf(start === undefined ? placed('.') : placed(start), placed('.')),
    theme_color: manifest.window.navigation_bar_background_color,
    ...(!manifest.window.fullscreen &&
      manifest.window.navigation_style === 'custom' && { display_override: ['standalone'] }),
  };
}

/** The package, or the folder of a start that is elsewhere: browsers drop a scope without the start. */
function scopeOf(start: string, root: string): string {
  return start.startsWith(root) ? root : new URL('.', start).href;
}
