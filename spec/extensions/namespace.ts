/** Every name in the script namespace `miniapp` (EXTENSIONS.md, "The namespace"). No other part adds one of its own. */
export const NAMESPACE = 'miniapp';
export const NAMESPACE_METHODS = [
  'navigateTo',
  'redirectTo',
  'navigateBack',
  'switchTab',
  'stopPullDownRefresh',
  'scanCode',
  'openSetting',
  'getPushToken',
] as const;
export type NamespaceMethod = (typeof NAMESPACE_METHODS)[number];

/** The codes with which a method's promise rejects, as `error.code` (EXTENSIONS.md, "Errors"). */
export const NAMESPACE_ERRORS = [
  'page-not-found',
  'page-stack-full',
  'no-such-tab',
  'url-not-in-package',
  'invalid-argument',
  'capability-missing',
  'not-allowed',
  'aborted',
] as const;
export type NamespaceError = (typeof NAMESPACE_ERRORS)[number];

/** Pages that may be open at once (EXTENSIONS.md, "The page stack"). */
export const PAGE_STACK_LIMIT = 10;

/** How one page takes the place of another (EXTENSIONS.md, "Transitions"). */
export const TRANSITION_KINDS = ['slide', 'rise', 'fade', 'none'] as const;
export type TransitionKind = (typeof TRANSITION_KINDS)[number];
