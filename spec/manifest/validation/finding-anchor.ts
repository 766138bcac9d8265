/** Codes whose requirement does not stand at the member's own algorithm. */
const BY_CODE: Readonly<Record<string, string>> = {
  'app-id-not-reverse-domain': 'https://w3c.github.io/miniapp-manifest/#dfn-app_id',
  'extension-without-prefix': 'https://www.w3.org/TR/appmanifest/#proprietary-extensions',
  'icon-label-missing': 'https://w3c.github.io/miniapp-manifest/#icons-member',
  'manifest-not-json': 'https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest',
  'manifest-not-utf8': 'https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest',
  'manifest-not-object': 'https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest',
  'member-not-supported': 'https://w3c.github.io/miniapp-manifest/#summary-of-members',
  'member-repeated': 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  'navigation-bar-contrast-low': 'https://w3c.github.io/miniapp-manifest/#accessibility-considerations',
  'page-missing': 'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
  'pages-empty':
    'https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-platform-start-page-manifest',
  'permission-reason-empty': 'https://w3c.github.io/miniapp-manifest/#privacy-considerations',
  'permission-reason-missing': 'https://w3c.github.io/miniapp-manifest/#privacy-considerations',
  'scope-not-package': 'https://w3c.github.io/miniapp-manifest/#dfn-pages',
  'start-url-not-first-page': 'https://w3c.github.io/miniapp-manifest/#dfn-pages',
  'version-name-not-semantic': 'https://w3c.github.io/miniapp-manifest/#version-name',
  'widget-missing':
    'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
};

/** Members, with the algorithms that process them. */
const BY_MEMBER: Readonly<Record<string, string>> = {
  dir: 'https://www.w3.org/TR/appmanifest/#dfn-process-the-dir-member',
  lang: 'https://www.w3.org/TR/appmanifest/#dfn-process-the-lang-member',
  name: 'https://www.w3.org/TR/appmanifest/#dfn-process-a-text-member',
  name_localized: 'https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-text-member',
  short_name: 'https://www.w3.org/TR/appmanifest/#dfn-process-a-text-member',
  short_name_localized: 'https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-text-member',
  icons: 'https://www.w3.org/TR/appmanifest/#dfn-process-image-resources',
  'icons/label': 'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json',
  'icons/purpose': 'https://www.w3.org/TR/appmanifest/#dfn-determine-the-purpose-of-an-image',
  'icons/sizes': 'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json',
  'icons/src': 'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json',
  'icons/type': 'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json',
  icons_localized: 'https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-image-resource-member',
  description: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-description-member',
  app_id: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-app_id-member',
  color_scheme: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-color_scheme-member',
  device_type: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-device_type-member',
  pages: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-pages-member',
  platform_version: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform_version-member',
  'platform_version/min_code':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-min_code-member',
  'platform_version/target_code':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-target_code-member',
  'platform_version/release_type':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-platform-version-s-release_type-member',
  req_permissions: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-req_permissions-member',
  'req_permissions/name':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-permission-resource-s-name-member',
  'req_permissions/reason':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-permission-resource-s-reason-member',
  version: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-member',
  'version/code': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-s-code-member',
  'version/name': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-version-s-name-member',
  widgets: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widgets-member',
  'widgets/name': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-name-member',
  'widgets/path': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-path-member',
  'widgets/min_code': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-widget-s-min_code-member',
  window: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-member',
  'window/auto_design_width':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-auto_design_width-member',
  'window/background_color': 'https://www.w3.org/TR/appmanifest/#dfn-process-a-color-member',
  'window/background_text_style':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-background_text_style-member',
  'window/design_width':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-design_width-member',
  'window/enable_pull_down_refresh':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-enable_pull_down_refresh-member',
  'window/fullscreen': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-fullscreen-member',
  'window/navigation_bar_background_color': 'https://www.w3.org/TR/appmanifest/#dfn-process-a-color-member',
  'window/navigation_bar_text_style':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_bar_text_style-member',
  'window/navigation_bar_title_text':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_bar_title_text-member',
  'window/navigation_style':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-navigation_style-member',
  'window/on_reach_bottom_distance':
    'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-on_reach_bottom_distance-member',
  'window/orientation': 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-orientation-member',
};

const WHOLE = 'https://w3c.github.io/miniapp-manifest/#processing';

/** The URL of the text that a finding is about: the code's own, else the one of the member at a JSON pointer. */
export function anchorOf(code: string, pointer: string): string {
  const own = BY_CODE[code];
  if (own !== undefined) return own;
  const [root = '', ...inner] = pointer.split('/').slice(1);
  // Between a list and a member of its item stands an index, and before that a language tag in translations.
  const member = inner.find((segment) =>
    Object.hasOwn(BY_MEMBER, `${root.replace('_localized', '')}/${segment}`),
  );
  const inside = member === undefined ? undefined : BY_MEMBER[`${root.replace('_localized', '')}/${member}`];
  return inside ?? (Object.hasOwn(BY_MEMBER, root) ? BY_MEMBER[root]! : WHOLE);
}
