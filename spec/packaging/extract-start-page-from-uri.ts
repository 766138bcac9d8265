import type { MiniAppUri } from '../addressing/parse-miniapp-uri.ts';

/** A segment after one percent-decoding; undefined when that is not UTF-8 or holds a separator of its own. */
function decodeSegment(segment: string): string | undefined {
  try {
    const decoded = decodeURIComponent(segment);
    return decoded.includes('/') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * Takes the page route that a MiniApp URI names. The path is percent-decoded once, segment by segment, so that `%2F`
 * never separates. The URI is parsed by the MiniApp grammar and not by a URL parser, so that what precedes the id in
 * the https form is no part of the path.
 *
 * @returns the route, package-relative; null when the URI names none; undefined when what it names cannot be a route
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-platform-start-page-uri
 */
export function extractStartPageFromUri(uri: MiniAppUri): string | null | undefined {
  // 1. Parse the URI and take its path. (It was parsed before.)
  // 2. If there is none, return null.
  if (uri.path === '' || uri.path === '/') return null;
  // 3. Return the path.
  const segments = uri.path.slice(1).split('/').map(decodeSegment);
  return segments.includes(undefined) ? undefined : segments.join('/');
}
