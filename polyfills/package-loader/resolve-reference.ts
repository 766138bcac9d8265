/** A scheme without special rules, so that no backslash or doubled slash is read as a host's name. */
const ROOT = 'package://files/';

/** A reference into the package, taken apart. */
export interface PackageReference {
  /** Package path, decoded. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** With its number sign, or empty. */
  readonly fragment: string;
}

/**
 * What a reference in a package file names, whether there is such a file or not: undefined when it leads out of the
 * package (a scheme, a host) or when its path isn't valid percent-encoded UTF-8 or hides a separator as `%2F`.
 *
 * @param href as the author wrote it: relative to the file, or from the package's root with a leading slash
 * @param basePath package path of the file that holds the reference
 */
export function resolveReference(href: string, basePath: string): PackageReference | undefined {
  const trimmed = href.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || /^[\\/][\\/]/.test(trimmed)) return undefined;
  const base = ROOT + basePath.split('/').map(encodeURIComponent).join('/');
  const url = URL.parse(trimmed, base);
  if (url === null || url.protocol !== 'package:' || url.host !== 'files') return undefined;
  const segments = url.pathname.slice(1).split('/').map(decodeSegment);
  if (segments.includes(undefined)) return undefined;
  return { path: segments.join('/'), query: url.search, fragment: url.hash };
}

function decodeSegment(segment: string): string | undefined {
  try {
    const decoded = decodeURIComponent(segment);
    return /[/\\\0]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
