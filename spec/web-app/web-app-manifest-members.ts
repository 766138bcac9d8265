import { wcagContrast } from 'culori';
import { parseCssColor } from '../manifest/parse-css-color.ts';
import { siteReference } from './site-reference.ts';

/** Members of a web app manifest whose names and values a MiniApp's has too. */
const SHARED_TEXTS = ['lang', 'dir', 'name', 'short_name', 'description'];
const SHARED_MAPS = ['name_localized', 'short_name_localized'];

const ICON_MEMBERS = ['sizes', 'type', 'purpose', 'label'];

/** An image resource; `src` is a path from the site's root. */
export interface WebAppIcon {
  readonly src: string;
  readonly sizes?: string;
  readonly type?: string;
  readonly purpose?: string;
  readonly label?: string;
}

/** The members of a MiniApp manifest that a web app manifest says something about. */
export interface MembersFromWebApp {
  readonly shared: Readonly<Record<string, unknown>>;
  readonly icons: readonly WebAppIcon[];
  readonly window: Readonly<Record<string, unknown>>;
  /** Path of the document that the web app starts with, if it says. */
  readonly startPath: string | undefined;
}

/**
 * Reads a web app manifest for what a MiniApp manifest can say too.
 *
 * @param manifest the parsed JSON; members of a wrong type are left out
 * @param path of the manifest in the web app, to which its URLs are relative
 * @see https://www.w3.org/TR/appmanifest/
 */
export function membersFromWebApp(
  manifest: Readonly<Record<string, unknown>>,
  path: string,
): MembersFromWebApp {
  const shared = [
    ...SHARED_TEXTS.filter((member) => typeof manifest[member] === 'string'),
    ...SHARED_MAPS.filter((member) => isRecord(manifest[member])),
  ];
  const startUrl = manifest['start_url'];
  return {
    shared: Object.fromEntries(shared.map((member) => [member, manifest[member]])),
    icons: icons(manifest['icons'], path),
    window: windowMember(manifest),
    startPath: typeof startUrl === 'string' ? siteReference(startUrl, path)?.path : undefined,
  };
}

function icons(value: unknown, base: string): WebAppIcon[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((icon: unknown) => {
    const { src, ...rest } = isRecord(icon) ? icon : {};
    const path = typeof src === 'string' ? siteReference(src, base)?.path : undefined;
    if (path === undefined) return [];
    const others = ICON_MEMBERS.filter((member) => typeof rest[member] === 'string');
    return [{ src: path, ...Object.fromEntries(others.map((member) => [member, rest[member]])) }];
  });
}

/** The bar takes the theme's colour, its text whichever of black and white is easier to read on it. */
function windowMember(manifest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const theme = color(manifest['theme_color']);
  const background = color(manifest['background_color']);
  const orientation = /^(portrait|landscape)/.exec(String(manifest['orientation']))?.[1];
  return {
    ...(background !== undefined && { background_color: background }),
    ...(theme !== undefined && {
      navigation_bar_background_color: theme,
      navigation_bar_text_style:
        wcagContrast(theme, 'black') >= wcagContrast(theme, 'white') ? 'black' : 'white',
    }),
    ...(orientation !== undefined && { orientation }),
    ...(manifest['display'] === 'fullscreen' && { fullscreen: true }),
  };
}

function color(value: unknown): string | undefined {
  return typeof value === 'string' ? parseCssColor(value) : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
