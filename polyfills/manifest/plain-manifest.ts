import type {
  ImageResource,
  LocalizedText,
  ProcessedManifest,
  WidgetResource,
  WindowResource,
} from '@miniapp-tests/spec/manifest/processed-manifest';
import { WINDOW_DEFAULTS } from '@miniapp-tests/spec/manifest/window/window-defaults';
import { byLanguage, count, flag, isTag, list, object, oneOf, plainObject, text } from './plain-values.ts';

type WrittenText = Partial<LocalizedText> & Pick<LocalizedText, 'value'>;
type Texts<T> = Readonly<Record<string, T>>;

/** Of the manifest's members those that become others by what stands elsewhere in it. */
interface Written {
  readonly dir?: ProcessedManifest['dir'];
  readonly name_localized?: Texts<WrittenText>;
  readonly short_name_localized?: Texts<WrittenText>;
  readonly window?: Partial<WindowResource>;
}
type Members = Omit<ProcessedManifest, keyof Written | 'extensions'> & Written;

/** Bytes of a manifest, levels of what no specification knows, and UTF-16 code units of a name there: more is left to the algorithm. */
const LARGEST = 1_048_576;
const DEEPEST = 32;
const LONGEST_NAME = 256;

const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

const stripped = text(/^(?![\t\n\f\r ])(?:.*[^\t\n\f\r ])?$/s);
const filled = text(/./s);
const path = text(/^[\w-]+(?:\/[\w-]+)*(?:\.[A-Za-z\d]+)?$/);
const hexadecimal = text(/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/);
const tag = text(isTag);
const direction = oneOf('ltr', 'rtl', 'auto');
const purpose = text(/^(?:any|maskable|monochrome)(?: (?:any|maskable|monochrome))*$/);
const image = (value: unknown): ImageResource => ({
  ...object<Omit<ImageResource, 'purpose'>>(
    { src: path, sizes: text(), type: text(), label: text() },
    'src',
  )(value),
  purpose: [...new Set(purpose(plainObject(value)['purpose'] ?? 'any').split(' '))],
});
const texts = byLanguage((value): WrittenText =>
  typeof value === 'string'
    ? { value: stripped(value) }
    : object<WrittenText>({ value: stripped, lang: tag, dir: direction }, 'value')(value),
);

/** As `#rrggbb`, or `#rrggbbaa` when it is not opaque. */
function color(value: unknown): string {
  const written = text()(value).toLowerCase();
  const hex = hexadecimal(NAMED[written] ?? written);
  const long = hex.length < 6 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  return long.replace(/^(#.{6})ff$/, '$1');
}

const MEMBERS: Parameters<typeof object<Members>>[0] = {
  dir: direction,
  lang: text((value) => isTag(value) && Intl.getCanonicalLocales(value)[0] === value),
  name: stripped,
  name_localized: texts,
  short_name: stripped,
  short_name_localized: texts,
  description: text(),
  icons: list(image, 1),
  icons_localized: byLanguage(list(image)),
  app_id: text(/^[\w.~-]+$/),
  color_scheme: oneOf('auto', 'light', 'dark'),
  device_type: list(text()),
  pages: list(path, 1),
  platform_version: object({ min_code: count, target_code: count, release_type: text() }, 'min_code'),
  req_permissions: list(object({ name: filled, reason: filled }, 'name')),
  version: object({ code: (value) => count(value, 1), name: text() }, 'code', 'name'),
  widgets: list(object<WidgetResource>({ name: text(), path, min_code: count }, 'name', 'path')),
  window: object<Partial<WindowResource>>({
    auto_design_width: flag,
    background_color: color,
    background_text_style: oneOf('light', 'dark'),
    design_width: count,
    enable_pull_down_refresh: flag,
    fullscreen: flag,
    navigation_bar_background_color: color,
    navigation_bar_text_style: oneOf('white', 'black'),
    navigation_bar_title_text: text(),
    navigation_style: oneOf('default', 'custom'),
    on_reach_bottom_distance: count,
    orientation: oneOf('portrait', 'landscape'),
  }),
};
const members = object<Members>(
  MEMBERS,
  ...(['name', 'icons', 'app_id', 'pages', 'platform_version', 'version'] as const),
);

/** Of the Web App Manifest alone, and dropped. */
const UNSUPPORTED =
  /^(?:background_color|color_scheme_dark|display|id|orientation|scope|shortcuts|start_url|theme_color)$/;

/**
 * A manifest in which spec's algorithm finds nothing to resolve, to convert and to complain about, as that algorithm gives it. Most are so, and
 * this is a sixth of its size.
 *
 * @returns undefined for every other manifest: what becomes of it the algorithm has to say
 */
export function readPlainManifest(bytes: Uint8Array): ProcessedManifest | undefined {
  if (bytes.length > LARGEST) return undefined;
  try {
    const json = plainObject(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    const { dir = 'auto', name_localized, short_name_localized, widgets, window, ...rest } = members(json);
    const { min_code } = rest.platform_version;
    return {
      ...rest,
      dir,
      ...(name_localized && { name_localized: localized(name_localized, dir) }),
      ...(short_name_localized && { short_name_localized: localized(short_name_localized, dir) }),
      ...(widgets && { widgets: widgets.map((widget) => ({ min_code, ...widget })) }),
      window: { ...WINDOW_DEFAULTS, ...window },
      extensions: extensionsOf(json),
    };
  } catch {
    return undefined;
  }
}

function localized(written: Texts<WrittenText>, dir: LocalizedText['dir']): Texts<LocalizedText> {
  const entries = Object.entries(written);
  return Object.fromEntries(entries.map(([lang, text]) => [lang, { lang, dir, ...text }]));
}

/** @throws where there is more than the algorithm may take */
function extensionsOf(json: Readonly<Record<string, unknown>>): ProcessedManifest['extensions'] {
  const extensions = Object.entries(json).filter(
    ([name]) => !Object.hasOwn(MEMBERS, name) && !UNSUPPORTED.test(name),
  );
  bounded(json, DEEPEST);
  return Object.fromEntries(extensions);
}

function bounded(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    if (levels === 0 || name.length > LONGEST_NAME) throw new RangeError();
    bounded(item, levels - 1);
  }
}
