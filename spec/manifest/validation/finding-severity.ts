import type { Severity } from './manifest-finding.ts';

/** Recommendations; values that one place of a text allows and another does not; and what only costs the author something. */
const SHOULD = new Set([
  'app-id-not-addressable',
  'color-form-not-read',
  'extension-without-prefix',
  'icon-missing',
  'icon-size-differs',
  'icon-type-differs',
  'icon-unreadable',
  'image-purpose-unknown',
  'image-src-more-than-path',
  'image-src-outside-package',
  'lang-legacy',
  'localized-icon-missing',
  'member-repeated',
  'name-empty',
  'navigation-bar-contrast-low',
  'permission-reason-empty',
  'permission-reason-missing',
  'platform-version-target-code-string',
  'scope-not-package',
  'start-url-not-first-page',
  'version-code-zero',
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

/**
 * How grave a finding is. What is not named here breaks a requirement: a MUST, or what a text says a member is, which its
 * schema asks for as well; that user agents put up with it makes it no less wrong.
 */
export function severityOf(code: string): Severity {
  if (SHOULD.has(code)) return 'should';
  return HINT.has(code) ? 'hint' : 'must';
}
