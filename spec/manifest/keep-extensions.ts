import type { OrderedMap } from './ordered-map.ts';

/** Root members of the MiniApp manifest. */
export const ROOT_MEMBERS: readonly string[] = [
  'app_id',
  'color_scheme',
  'description',
  'device_type',
  'dir',
  'icons',
  'icons_localized',
  'lang',
  'name',
  'name_localized',
  'pages',
  'platform_version',
  'req_permissions',
  'short_name',
  'short_name_localized',
  'version',
  'widgets',
  'window',
];
const SUPPORTED: ReadonlySet<string> = new Set(ROOT_MEMBERS);

/** Those of the Web App Manifest that a MiniApp user agent does not support. */
const UNSUPPORTED = new Set([
  'background_color',
  'color_scheme_dark',
  'display',
  'id',
  'orientation',
  'scope',
  'shortcuts',
  'start_url',
  'theme_color',
]);

/** Whether the MiniApp manifest has such a member at its root. */
export function isSpecifiedMember(member: string): boolean {
  return SUPPORTED.has(member);
}

/** Whether the Web App Manifest has such a member, and the MiniApp manifest has not. */
export function isUnsupportedMember(member: string): boolean {
  return UNSUPPORTED.has(member);
}

/** Keeps the members that no specification defines. https://w3c.github.io/miniapp-manifest/#extensibility */
export function keepExtensions(json: OrderedMap): Readonly<Record<string, unknown>> {
  const extensions: [string, unknown][] = [];
  for (const member of Object.keys(json)) {
    if (!SUPPORTED.has(member) && !UNSUPPORTED.has(member)) extensions.push([member, json[member]]);
  }
  // Entries, since assigning a member called __proto__ would set the prototype.
  return Object.fromEntries(extensions);
}
