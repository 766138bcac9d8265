import { resolvePackagePath, type PackageReference } from '../resolve-package-path.ts';

/**
 * Where the source of an image points. It is a URL, and may have a query or a fragment, such as that of a view of a drawing;
 * a path in a package has neither, so that they are left out.
 *
 * https://w3c.github.io/miniapp-manifest/#icons-member
 */
export function resolveImageSource(src: string): PackageReference {
  const reference = resolvePackagePath(src);
  return reference.kind === 'malformed' ? resolvePackagePath(src.replace(/[?#].*$/s, '')) : reference;
}
