import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { ImageResource, ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { Json } from './json.ts';

/**
 * A processed manifest as an operation's output. So that a test can demand that something was ignored, every optional
 * member is there, null where the manifest has none, and what is localized is a list with the language as `tag`.
 */
export function manifestOutput(manifest: ProcessedManifest): Json {
  return asJson({
    lang: null,
    short_name: null,
    description: null,
    color_scheme: null,
    device_type: null,
    ...manifest,
    name_localized: localized(manifest.name_localized, (text) => text),
    short_name_localized: localized(manifest.short_name_localized, (text) => text),
    icons: images(manifest.icons),
    icons_localized: localized(manifest.icons_localized, (icons) => ({ icons: images(icons) })),
    platform_version: { target_code: null, release_type: null, ...manifest.platform_version },
    req_permissions: manifest.req_permissions?.map((permission) => ({ reason: null, ...permission })) ?? null,
    widgets: manifest.widgets ?? null,
    window: { navigation_bar_title_text: null, ...manifest.window },
  });
}

/** A URI's components; null for those that it does not have. */
export function uriOutput(uri: MiniAppUri): Json {
  return asJson({ host: null, port: null, version: null, query: null, fragment: null, ...uri });
}

function images(list: readonly ImageResource[]): object[] {
  return list.map((image) => ({ sizes: null, type: null, label: null, ...image }));
}

/** The values of a language map in the order of their tags. */
function localized<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  show: (value: Value) => object,
): object[] | null {
  if (map === undefined) return null;
  const tags = Object.keys(map).sort();
  return tags.map((tag) => ({ tag, ...show(map[tag] as Value) }));
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
