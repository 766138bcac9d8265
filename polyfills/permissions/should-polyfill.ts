/**
 * Does this window ask by the host's sheet already? No platform can: what tells is `navigator.permissions.request`, which none has, and
 * which the polyfill adds. Where a platform has no `navigator.permissions`, nothing tells.
 */
export function shouldPolyfill({ navigator }: Window): boolean {
  const permissions = navigator.permissions as Permissions | undefined;
  return permissions === undefined || !('request' in permissions);
}
