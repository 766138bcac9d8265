/** Stands for the package's root while relative references are parsed; no request is ever made to it. */
const PACKAGE_ROOT = 'https://package.invalid/';

/** An absolute or scheme-relative reference; URL parsers ignore blanks before it. */
const LEAVES_THE_PACKAGE = /^ *(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** The form that nearly all references have, and in which nothing is to be resolved or decoded. */
const PLAIN_PATH = /^[\w-]+(?:\/[\w-]+)*(?:\.[A-Za-z0-9]+)?$/;

/** Where a reference of the manifest points. */
export type PackageReference =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'malformed' };

/**
 * Parses a reference of the manifest against the package's root, where manifest.json stands. The specification parses
 * without a base URL, which would make every relative reference a failure (ERRATA.md, M2). The path is percent-decoded
 * once; dot segments cannot leave the package; query and fragment make a reference malformed, since a path has none.
 */
export function resolvePackagePath(reference: string): PackageReference {
  if (PLAIN_PATH.test(reference)) return { kind: 'inside', path: reference };
  // URL parsers drop some control characters and read a reverse solidus as a solidus; a path in a package has neither.
  if (/[\\\p{Cc}]/u.test(reference) || !URL.canParse(reference, PACKAGE_ROOT)) return { kind: 'malformed' };
  const url = new URL(reference, PACKAGE_ROOT);
  if (LEAVES_THE_PACKAGE.test(reference)) return { kind: 'outside', url: url.href };
  if (/[?#]/.test(reference)) return { kind: 'malformed' };
  const segments = url.pathname.slice(1).split('/').map(percentDecode);
  const path = segments.map(segmentOrNothing).join('/');
  return segments.every((segment) => segmentOrNothing(segment) !== '')
    ? { kind: 'inside', path }
    : { kind: 'malformed' };
}

/** A decoded solidus never separates, so a segment that holds one names nothing; neither do control characters. */
function segmentOrNothing(segment: string | undefined): string {
  return segment === undefined || /[/\\\p{Cc}]/u.test(segment) || segment === '.' || segment === '..'
    ? ''
    : segment;
}

function percentDecode(segment: string): string | undefined {
  try {
    // A per cent sign that starts no escape stands for itself, as in the URL Standard.
    return decodeURIComponent(segment.replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  } catch {
    return undefined;
  }
}
