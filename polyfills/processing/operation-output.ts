import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { Json } from './json.ts';

/**
 * A processed manifest as an operation's output. Every optional member is there, null where the manifest has none: a
 * test can then demand that something was ignored.
 */
export function manifestOutput(manifest: ProcessedManifest): Json {
  return asJson({
    lang: null,
    name_localized: null,
    short_name: null,
    short_name_localized: null,
    description: null,
    icons_localized: null,
    color_scheme: null,
    device_type: null,
    ...manifest,
    icons: manifest.icons.map((icon) => ({ sizes: null, type: null, label: null, ...icon })),
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

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
