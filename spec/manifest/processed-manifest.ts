/** Base direction of text (https://www.w3.org/TR/appmanifest/#dfn-text-directions). */
export type TextDirection = 'ltr' | 'rtl' | 'auto';

/** A text in one language, as a `*_localized` member holds it. */
export interface LocalizedText {
  readonly value: string;
  /** Canonical or as written; always a well-formed BCP 47 tag. */
  readonly lang: string;
  readonly dir: TextDirection;
}

/** An image of the MiniApp. */
export interface ImageResource {
  /** Path inside the package; an absolute URL when the manifest points outside (a user agent must not fetch it unasked). */
  readonly src: string;
  readonly sizes?: string;
  readonly type?: string;
  readonly label?: string;
  /** Never empty; `any` unless the manifest says otherwise. */
  readonly purpose: readonly string[];
}

/** https://w3c.github.io/miniapp-manifest/#sec-platform-version-resources */
export interface PlatformVersion {
  readonly min_code: number;
  readonly target_code?: number;
  readonly release_type?: string;
}

/** https://w3c.github.io/miniapp-manifest/#sec-permission-resources */
export interface PermissionResource {
  readonly name: string;
  readonly reason?: string;
}

/** https://w3c.github.io/miniapp-manifest/#sec-version-resources */
export interface VersionResource {
  /** At least 1. */
  readonly code: number;
  readonly name: string;
}

/** https://w3c.github.io/miniapp-manifest/#sec-widget-resource-members */
export interface WidgetResource {
  readonly name: string;
  /** Package-relative route. */
  readonly path: string;
  /** The widget's own, else the one of `platform_version`; absent only in a manifest that fails. */
  readonly min_code?: number;
}

/** https://w3c.github.io/miniapp-manifest/#sec-window-resource-members; colours are `#rrggbb`, or `#rrggbbaa` when not opaque. */
export interface WindowResource {
  readonly auto_design_width: boolean;
  readonly background_color: string;
  readonly background_text_style: 'light' | 'dark';
  /** CSS pixels, at least 0. */
  readonly design_width: number;
  readonly enable_pull_down_refresh: boolean;
  readonly fullscreen: boolean;
  readonly navigation_bar_background_color: string;
  readonly navigation_bar_text_style: 'white' | 'black';
  /** Absent when the manifest gives none: a user agent then shows the MiniApp's name. */
  readonly navigation_bar_title_text?: string;
  readonly navigation_style: 'default' | 'custom';
  /** CSS pixels, at least 0. */
  readonly on_reach_bottom_distance: number;
  readonly orientation: 'portrait' | 'landscape';
}

/** A manifest after all steps: every member is of its type and in its range. */
export interface ProcessedManifest {
  readonly dir: TextDirection;
  readonly lang?: string;
  readonly name: string;
  readonly name_localized?: Readonly<Record<string, LocalizedText>>;
  readonly short_name?: string;
  readonly short_name_localized?: Readonly<Record<string, LocalizedText>>;
  readonly description?: string;
  readonly icons: readonly ImageResource[];
  readonly icons_localized?: Readonly<Record<string, readonly ImageResource[]>>;
  readonly app_id: string;
  readonly color_scheme?: 'auto' | 'light' | 'dark';
  readonly device_type?: readonly string[];
  /** Package-relative routes, with the extension where the manifest gives one. Empty only in a package of widgets. */
  readonly pages: readonly string[];
  readonly platform_version: PlatformVersion;
  readonly req_permissions?: readonly PermissionResource[];
  readonly version: VersionResource;
  readonly widgets?: readonly WidgetResource[];
  readonly window: WindowResource;
  /** Members of the root that neither specification defines, as they were written. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A resource while its members are being processed. */
export type Draft<T> = { -readonly [Member in keyof T]?: T[Member] };
