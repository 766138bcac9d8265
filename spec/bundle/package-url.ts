import { resolveBundleUrl } from './bundle-url.ts';

/** A package path as a URL relative to the package's root. Every name is percent-encoded by itself. */
export function packagePathToUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The package path that a URL of a bundle stands for: the reverse of {@link packagePathToUrl}, for any spelling.
 *
 * @param base the URL of the package's root, resolved
 * @returns undefined when the URL is not below the root, has a query, or hides a separator in an escape
 */
export function urlToPackagePath(url: string, base: string): string | undefined {
  const resolved = resolveBundleUrl(url);
  if (resolved === undefined || !resolved.startsWith(base) || /[?#]/.test(resolved)) return undefined;
  try {
    const names = resolved.slice(base.length).split('/').map(decodeURIComponent);
    return names.some((name) => name === '' || name.includes('/')) ? undefined : names.join('/');
  } catch {
    return undefined;
  }
}
