/**
 * Does this window ask by the host's sheet already? No platform can: what tells is `navigator.permissions.request`, which none has, and
 * which the polyfill adds.
 */
export function shouldPolyfill({ navigator }: Window): boolean {
  return navigator.permissions !== undefined && !('request' in navigator.permissions);
}
