import { inSection, type Statement } from './statement.ts';

const BASE = 'https://w3c.github.io/miniapp-manifest/';
const section = (heading: string, anchor: string) => inSection('manifest', heading, `${BASE}#${anchor}`);

const conformance = section('Conformance', 'manifest-conformance');
const dir = section('dir member', 'dir-member');
const icons = section('icons member', 'icons-member');
const lang = section('lang member', 'lang-member');
const name = section('name member', 'name-member');
const shortName = section('short_name member', 'short_name-member');
const description = section('description member', 'description-member');
const appId = section('app_id member', 'app_id-member');
const colorScheme = section('color_scheme member', 'color_scheme-member');
const deviceType = section('device_type member', 'device_type-member');
const pages = section('pages member', 'pages-member');
const platformVersion = section('platform_version member', 'platform_version-member');
const permissions = section('req_permissions member', 'req_permissions-member');
const version = section('version member', 'version-member');
const widgets = section('widgets member', 'widgets-member');
const window = section('window member', 'window-member');
const processing = section('Processing the manifest', 'processing');
const platformMinCode = section('min_code member (platform version)', 'version-min-code');
const releaseType = section('release_type member', 'release_type-member');
const targetCode = section('target_code member', 'target_code-member');
const permissionName = section('name member (permission)', 'permission-name');
const reason = section('reason member', 'reason-member');
const versionCode = section('code member', 'code-member');
const versionName = section('name member (version)', 'version-name');
const widgetName = section('name member (widget)', 'widget-name');
const widgetPath = section('path member', 'path-member');
const widgetMinCode = section('min_code member (widget)', 'widget-min-code');
const windowMember = (member: string) => section(`${member} member`, `${member}-member`);
const localizable = section('Localizable members', 'sec-localizable-members');
const security = section('Security considerations', 'security-considerations');
const privacy = section('Privacy considerations', 'privacy-considerations');
const extensibility = section('Extensibility', 'extensibility');

/** What the MiniApp Manifest specification demands of a host. */
export const MANIFEST_STATEMENTS: readonly Statement[] = [
  conformance(
    'required-members',
    'MUST',
    'app_id, icons, name, pages, platform_version and version are there.',
  ),
  conformance('icon-src', 'MUST', 'Each icon has a src.'),
  conformance('widgets-list', 'MUST', 'widgets, where present, is a list of widgets.'),
  conformance('widget-members', 'MUST', 'A widget has name and path.'),
  conformance('permissions-list', 'MUST', 'req_permissions, where present, is a list of permissions.'),
  conformance('permission-name-required', 'MUST', 'A permission has a name.'),
  conformance('vendor-members', 'MAY', 'A host may support members of its own.'),

  dir('dir-default', 'step', 'dir is auto when absent, not a string, or not a direction.'),
  dir('dir-value', 'step', 'dir is stripped and lowercased before it is compared.'),
  icons('icons-list', 'step', 'Each image with a usable src is kept in order, with sizes and label.'),
  icons('icons-unusable', 'step', 'An image that is no object or has no usable src is ignored.'),
  icons('icons-purpose', 'step', 'An image of unknown purposes only is ignored; without one it serves any.'),
  lang('lang-canonical', 'step', 'A well-formed language tag is stripped and set in canonical form.'),
  lang('lang-invalid', 'step', 'Anything else is ignored.'),
  name('name-text', 'step', 'name is a string, stripped of ASCII white space.'),
  name('name-displayed', 'step', 'The host shows the name to the person.'),
  shortName('short-name-text', 'step', 'short_name is a string, stripped; anything else is ignored.'),
  description(
    'description-text',
    'step',
    'description is a string, kept as written; anything else is ignored.',
  ),

  appId('app-id-string', 'step', 'app_id is a string, kept code point by code point.'),
  appId(
    'app-id-compared',
    'step',
    'app_ids are compared code point by code point, never normalized or folded.',
    'needs-second-miniapp',
  ),
  colorScheme(
    'color-scheme-values',
    'MUST',
    'color_scheme is auto, light or dark; anything else is ignored.',
  ),
  colorScheme('color-scheme-resources', 'MAY', 'A host may have resources for each scheme.', 'vendor-choice'),
  colorScheme(
    'color-scheme-media-feature',
    'step',
    'Style sheets may depend on prefers-color-scheme.',
    'needs-step',
  ),
  deviceType('device-type-list', 'step', 'Where every item of device_type is a string, their list is kept.'),
  deviceType('device-type-item', 'step', 'One item that is no string loses the member.'),
  deviceType(
    'device-type-verified',
    'step',
    'The host decides by it whether the MiniApp suits the device.',
    'vendor-choice',
  ),
  pages('pages-list', 'step', 'pages is a list; anything else counts as absent.'),
  pages('pages-items', 'step', 'Each item is a route in the package, kept in order.'),
  pages('pages-item-not-string', 'step', 'One item that is no string loses the member.'),
  pages('pages-item-not-url', 'step', 'An item that cannot be parsed is ignored.'),
  pages('pages-extension', 'MAY', 'A route may leave the extension out.'),
  pages('pages-first', 'step', 'The first item is the entry point.'),
  pages('pages-start-url', 'SHOULD', 'start_url and scope say the same for browsers.', 'binds-authors'),
  platformVersion(
    'platform-version-object',
    'step',
    'platform_version is an object; anything else counts as absent.',
  ),
  permissions('permissions-items', 'step', 'Permissions that are objects with a name are kept in order.'),
  permissions(
    'permissions-consent',
    'step',
    'The host asks for consent when a feature is used.',
    'needs-step',
  ),
  version('version-object', 'step', 'version is an object; anything else counts as absent.'),
  widgets('widgets-items', 'step', 'Widgets that are objects with name and path are kept in order.'),
  widgets('widgets-with-pages', 'MAY', 'A package may hold pages and widgets.'),
  window('window-defaults', 'step', 'The window has every default that the manifest does not override.'),
  window('window-object', 'step', 'window is an object; anything else leaves the defaults.'),

  processing('name-required', 'step', 'A manifest without a name fails.'),
  processing('icons-required', 'step', 'A manifest without a usable icon fails.'),
  processing('app-id-required', 'step', 'A manifest without an app_id fails.'),
  processing('pages-required', 'step', 'A manifest without pages fails.'),
  processing('platform-version-required', 'step', 'A manifest without a platform_version fails.'),
  processing('version-required', 'step', 'A manifest without a version fails.'),
  processing('optional-ignored', 'step', 'An optional member of a wrong type is ignored and fails nothing.'),

  platformMinCode('platform-min-code', 'step', 'min_code is a number, and required.'),
  platformMinCode('platform-min-code-range', 'step', 'min_code has no fraction and is not below zero.'),
  releaseType('release-type', 'step', 'release_type is a string; anything else is ignored.'),
  targetCode('target-code', 'step', 'target_code is a number; anything else is ignored.'),
  permissionName(
    'permission-name',
    'step',
    'The name is a string that is not empty; else the permission is ignored.',
  ),
  reason('permission-reason', 'step', 'The reason is a string that is not empty; else it is ignored.'),
  versionCode('version-code', 'step', 'code is a number, and required.'),
  versionCode('version-code-positive', 'step', 'A code that is not greater than 0 becomes 1.'),
  versionName('version-name', 'step', 'name is a string, and required.'),
  versionName('version-name-format', 'SHOULD', 'The name has the format X.Y.Z.', 'binds-authors'),
  widgetName('widget-name', 'step', 'A widget without a name that is a string is ignored.'),
  widgetPath('widget-path', 'step', 'A widget without a path in the package is ignored.'),
  widgetMinCode('widget-min-code', 'step', 'min_code is a number.'),
  widgetMinCode('widget-min-code-default', 'step', "Without one it is the MiniApp's own."),

  windowMember('auto_design_width')(
    'window-auto-design-width',
    'step',
    'auto_design_width is a boolean, by default false.',
  ),
  windowMember('background_color')(
    'window-background-color',
    'step',
    'background_color is a CSS color, by default white.',
  ),
  windowMember('background_text_style')(
    'window-background-text-style',
    'MUST',
    'background_text_style is light or dark, by default dark.',
  ),
  windowMember('design_width')(
    'window-design-width',
    'step',
    'design_width is a number of at least 0, by default 750.',
  ),
  windowMember('enable_pull_down_refresh')(
    'window-pull-down-refresh',
    'step',
    'enable_pull_down_refresh is a boolean, by default false.',
  ),
  windowMember('fullscreen')('window-fullscreen', 'step', 'fullscreen is a boolean, by default false.'),
  windowMember('navigation_bar_background_color')(
    'window-bar-background-color',
    'step',
    'navigation_bar_background_color is a CSS color, by default black.',
  ),
  windowMember('navigation_bar_text_style')(
    'window-bar-text-style',
    'MUST',
    'navigation_bar_text_style is white or black, by default white.',
  ),
  windowMember('navigation_bar_title_text')(
    'window-bar-title-text',
    'step',
    'navigation_bar_title_text is a string.',
  ),
  windowMember('navigation_bar_title_text')(
    'window-bar-title-displayed',
    'step',
    'The host shows it as the title.',
  ),
  windowMember('navigation_style')(
    'window-navigation-style',
    'MUST',
    'navigation_style is default or custom, by default default.',
  ),
  windowMember('navigation_style')('window-capsule', 'step', 'The capsule cannot be customized away.'),
  windowMember('on_reach_bottom_distance')(
    'window-reach-bottom-distance',
    'step',
    'on_reach_bottom_distance is a number of at least 0, by default 50.',
  ),
  windowMember('orientation')(
    'window-orientation',
    'step',
    'orientation is portrait or landscape, by default portrait.',
  ),

  localizable('localized-texts', 'step', 'lang and dir of the root hold for every localizable text.'),

  security('paths-inside', 'MUST', 'Paths of the manifest never lead out of the package.'),
  security('external-pages-ignored', 'MUST', 'External URLs among the pages are ignored.'),
  security('missing-pages-ignored', 'MUST', 'A route that no file of the package answers is ignored.'),
  security(
    'features-guarded',
    'MUST',
    'Declaring a feature grants nothing; its use is guarded.',
    'needs-step',
  ),
  privacy(
    'fingerprinting',
    'MUST',
    'Access to features that identify the device is controlled.',
    'not-observable',
  ),
  privacy(
    'resources-guarded',
    'MUST',
    'A MiniApp gets at sensors, software and data of the device through the host only.',
    'needs-step',
  ),
  privacy('reason-stated', 'SHOULD', 'Authors state why they need a feature.', 'binds-authors'),
  privacy('preferences-managed', 'MUST', 'The person can grant and revoke permissions.', 'needs-step'),
  privacy('preferences-kept', 'MUST', "The person's choices are remembered across sessions.", 'needs-step'),
  privacy(
    'install-information',
    'SHOULD',
    'Installing shows id, names, icons and description.',
    'needs-step',
  ),
  privacy('install-signature', 'MAY', 'Signatures may be verified.', 'needs-signing'),
  privacy('removable', 'SHOULD', 'An installed MiniApp can be removed.', 'needs-step'),
  privacy(
    'removal-of-data',
    'SHOULD',
    'Removing offers to remove permissions and stored data too.',
    'needs-step',
  ),
  extensibility('vendor-prefix', 'SHOULD', 'Vendor members carry a prefix.', 'binds-authors'),
];
