const MINIAPP = 'https://w3c.github.io/miniapp-manifest/#';
const WEB_APP = 'https://www.w3.org/TR/appmanifest/#';

/** Codes whose requirement does not stand at the member's own algorithm. */
const BY_CODE: Readonly<Record<string, string>> = {
  'app-id-not-reverse-domain': `${MINIAPP}dfn-app_id`,
  'extension-without-prefix': `${WEB_APP}proprietary-extensions`,
  'icon-label-missing': `${MINIAPP}icons-member`,
  'manifest-not-json': `${WEB_APP}dfn-processing-a-manifest`,
  'manifest-not-utf8': `${WEB_APP}dfn-processing-a-manifest`,
  'manifest-not-object': `${WEB_APP}dfn-processing-a-manifest`,
  'member-not-supported': `${MINIAPP}manifest-conformance`,
  'navigation-bar-contrast-low': `${MINIAPP}accessibility-considerations`,
  'page-missing': 'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
  'permission-reason-missing': `${MINIAPP}privacy-considerations`,
  'scope-not-package': `${MINIAPP}dfn-pages`,
  'start-url-not-first-page': `${MINIAPP}dfn-pages`,
  'version-name-not-semantic': `${MINIAPP}version-name`,
  'widget-missing':
    'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
};

/** Members that the Web App Manifest defines. */
const WEB_APP_MEMBERS: Readonly<Record<string, string>> = {
  dir: `${WEB_APP}dfn-process-the-dir-member`,
  lang: `${WEB_APP}dfn-process-the-lang-member`,
  name: `${WEB_APP}dfn-process-a-text-member`,
  name_localized: `${WEB_APP}dfn-process-a-_localized-text-member`,
  short_name: `${WEB_APP}dfn-process-a-text-member`,
  short_name_localized: `${WEB_APP}dfn-process-a-_localized-text-member`,
  icons: `${WEB_APP}dfn-process-image-resources`,
  icons_localized: `${WEB_APP}dfn-process-a-_localized-image-resource-member`,
};

/** Members of the MiniApp manifest, with what the algorithms of their own members are named after. */
const MINIAPP_MEMBERS: Readonly<Record<string, { prefix?: string; members?: readonly string[] }>> = {
  app_id: {},
  color_scheme: {},
  description: {},
  device_type: {},
  pages: {},
  platform_version: { prefix: 'platform-version-s', members: ['min_code', 'target_code', 'release_type'] },
  req_permissions: { prefix: 'permission-resource-s', members: ['name', 'reason'] },
  version: { prefix: 'version-s', members: ['code', 'name'] },
  widgets: { prefix: 'widget-s', members: ['name', 'path', 'min_code'] },
  window: {
    prefix: 'window-s',
    members: [
      'auto_design_width',
      'background_text_style',
      'design_width',
      'enable_pull_down_refresh',
      'fullscreen',
      'navigation_bar_text_style',
      'navigation_bar_title_text',
      'navigation_style',
      'on_reach_bottom_distance',
      'orientation',
    ],
  },
};

const COLORS = ['background_color', 'navigation_bar_background_color'];

/** The URL of the text that a finding is about: the code's own, else the one of the member at a JSON pointer. */
export function anchorOf(code: string, pointer: string): string {
  const own = BY_CODE[code];
  if (own !== undefined) return own;
  const segments = pointer.split('/').slice(1);
  const root = segments[0] ?? '';
  if (Object.hasOwn(WEB_APP_MEMBERS, root)) return imageAnchor(segments) ?? WEB_APP_MEMBERS[root]!;
  if (!Object.hasOwn(MINIAPP_MEMBERS, root)) return `${MINIAPP}processing`;
  const { prefix, members } = MINIAPP_MEMBERS[root]!;
  const inner = segments.find((segment, index) => index > 0 && !/^\d+$/.test(segment)) ?? '';
  if (root === 'window' && COLORS.includes(inner)) return `${WEB_APP}dfn-process-a-color-member`;
  return members?.includes(inner) === true
    ? `${MINIAPP}dfn-process-the-${prefix}-${inner}-member`
    : `${MINIAPP}dfn-process-the-${root}-member`;
}

function imageAnchor(segments: readonly string[]): string | undefined {
  if (segments[0] !== 'icons' && segments[0] !== 'icons_localized') return undefined;
  const member = segments[segments.length - 1];
  if (member === 'purpose') return `${WEB_APP}dfn-determine-the-purpose-of-an-image`;
  return ['src', 'sizes', 'type', 'label'].includes(member ?? '')
    ? 'https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json'
    : undefined;
}
