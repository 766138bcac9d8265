const SITE = 'https://web-app.invalid';

/** A URL that leads to a file of the web app itself. */
export interface SiteReference {
  /** Of the file, from the site's root, decoded; of its index page when the URL names a directory. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** With its number sign, or empty. */
  readonly fragment: string;
}

/**
 * Takes apart a URL that stands in a file of a web app; undefined when it leads elsewhere or is none.
 *
 * @param url as the file has it, relative or absolute
 * @param base the path that it is relative to, from the site's root
 */
export function siteReference(url: string, base: string): SiteReference | undefined {
  const from = `${SITE}/${encodePath(base)}`;
  if (!URL.canParse(url, from)) return undefined;
  const { origin, pathname, search, hash } = new URL(url, from);
  if (origin !== SITE) return undefined;
  const path = decode(pathname.slice(1));
  if (path === undefined) return undefined;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { path: file, query: search, fragment: hash };
}

/** A path as a relative URL, with every name percent-encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decode(path: string): string | undefined {
  try {
    return path.split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}
