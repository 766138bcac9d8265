import type { Severity } from './manifest-finding.ts';

const SHOULD = new Set([
  'app-id-not-addressable',
  'extension-without-prefix',
  'icon-missing',
  'icon-size-differs',
  'icon-type-differs',
  'icon-unreadable',
  'image-purpose-unknown',
  'image-src-outside-package',
  'localized-icon-missing',
  'name-empty',
  'navigation-bar-contrast-low',
  'permission-reason-missing',
  'scope-not-package',
  'start-url-not-first-page',
  'version-name-not-semantic',
  'widget-min-code-string',
]);

const HINT = new Set([
  'app-id-not-reverse-domain',
  'icon-label-missing',
  'lang-not-canonical',
  'member-misspelt',
  'member-not-supported',
  'page-repeated',
  'permission-name-unknown',
  'permission-repeated',
  'widget-path-repeated',
]);

/** How grave a finding is; what is not named here breaks a requirement. */
export function severityOf(code: string): Severity {
  if (SHOULD.has(code)) return 'should';
  return HINT.has(code) ? 'hint' : 'must';
}
