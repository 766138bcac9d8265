import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';

/** How the device is that the MiniApp is shown on. */
export interface DeviceSettings {
  /** CSS pixels; 0: as wide as there is room. */
  readonly width: number;
  /** Empty: as the manifest says. */
  readonly scheme: '' | 'light' | 'dark';
  readonly direction: '' | 'ltr' | 'rtl';
  /** BCP 47; empty: the browser's. */
  readonly language: string;
}

export const DEFAULT_SETTINGS: DeviceSettings = { width: 390, scheme: '', direction: '', language: '' };

const KEY = 'mpt-dev-device';

/** The manifest as it were, had its author chosen this scheme and direction. */
export function manifestFor(
  manifest: ProcessedManifest,
  { scheme, direction }: DeviceSettings,
): ProcessedManifest {
  return {
    ...manifest,
    ...(scheme !== '' && { color_scheme: scheme }),
    ...(direction !== '' && { dir: direction }),
  };
}

/** As they were chosen the last time. */
export function rememberedSettings(storage: Storage): DeviceSettings {
  try {
    const data = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Record<keyof DeviceSettings, unknown>>;
    const { width, scheme, direction, language } = data;
    return {
      width: typeof width === 'number' && width >= 0 && width <= 4_000 ? width : DEFAULT_SETTINGS.width,
      scheme: scheme === 'light' || scheme === 'dark' ? scheme : '',
      direction: direction === 'ltr' || direction === 'rtl' ? direction : '',
      language: typeof language === 'string' ? language : '',
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export function rememberSettings(storage: Storage, settings: DeviceSettings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A full storage forgets them, no more.
  }
}
