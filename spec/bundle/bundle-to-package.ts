import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from '../packaging/container-limits.ts';
import { checkPath } from '../packaging/file-name-rules.ts';
import { checkUniqueNames } from '../packaging/unique-names.ts';
import { failure, success, type Result, type Violation } from '../result.ts';
import { resolveBaseUrl, resolveBundleUrl } from './bundle-url.ts';
import { urlToPackagePath } from './package-url.ts';
import { refuseBundle } from './refuse-bundle.ts';
import type { BundleResponse, WebBundle } from './web-bundle.ts';

export interface BundleToPackageOptions {
  /** Where the package's root is: absolute, with a slash at the end. Without it, the shortest URL that ends with `/manifest.json` tells. */
  readonly baseUrl?: string;
  readonly limits?: Partial<ContainerLimits>;
}

const MANIFEST = 'manifest.json';
/** Fields that a package has no place for, but that say nothing beyond its bytes. */
const DERIVED_HEADERS = ['content-type', 'content-length'];

/** A ZIP file has two bytes for the length of a path. */
const LONGEST_PATH_BYTES = 0xffff;

/** The URL of the package's root, by the manifest. */
function findBase(bundle: WebBundle): Result<string> {
  const manifests = [...bundle.responses.keys()]
    .map((url) => resolveBundleUrl(url) ?? '')
    .filter((url) => url.endsWith(`/${MANIFEST}`))
    .sort((a, b) => a.length - b.length);
  return manifests[0] === undefined
    ? refuseBundle(
        'bundle-without-manifest',
        '',
        'No URL of the bundle ends with /manifest.json, so it is not a MiniApp. Name its root by the base URL.',
      )
    : success(manifests[0].slice(0, -MANIFEST.length));
}

/** Of header fields that are lost, this many are named. */
const MOST_NAMES = 10;
const LONGEST_NAME = 40;

/** A body must be as the file is to be. */
function checkEncoding(url: string, { headers }: BundleResponse): Result<undefined> {
  const encoding = headers.get('content-encoding');
  return encoding === undefined || encoding === 'identity'
    ? success(undefined)
    : refuseBundle(
        'content-encoding-unsupported',
        url,
        `The body is encoded as ${encoding.slice(0, LONGEST_NAME)}; a package needs it plain. Build the bundle without an encoding.`,
      );
}

/** One finding for all header fields that a package cannot keep. */
function lostHeaders(responses: Iterable<BundleResponse>): Violation[] {
  const lost = new Set<string>();
  for (const { headers } of responses) {
    for (const name of headers.keys()) if (!DERIVED_HEADERS.includes(name)) lost.add(name);
  }
  const names = [...lost].slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  const more = lost.size > MOST_NAMES ? ` and ${lost.size - MOST_NAMES} more` : '';
  const message = `A package has no header fields; left behind: ${names.join(', ')}${more}.`;
  return lost.size === 0 ? [] : [{ code: 'header-fields-dropped', path: '', message }];
}

/**
 * Makes the files of a package of a bundle: the paths are those of the URLs below the package's root, the bytes those
 * of the bodies. The reverse of `package-to-bundle`. Whether they make a valid package is for `processPackage` to say.
 *
 * @returns the files, for `writeContainer`, with warnings about what a package cannot keep; or why there are none
 */
export function bundleToPackage(
  bundle: WebBundle,
  { baseUrl = '', ...options }: BundleToPackageOptions = {},
): Result<ReadonlyMap<string, Uint8Array>> {
  const limits = { ...DEFAULT_CONTAINER_LIMITS, ...options.limits };
  const base = baseUrl === '' ? findBase(bundle) : resolveBaseUrl(baseUrl);
  if (!base.ok) return base;
  const files = new Map<string, Uint8Array>();
  const warnings = lostHeaders(bundle.responses.values());
  let total = 0;
  for (const [url, response] of bundle.responses) {
    const path = urlToPackagePath(url, base.value);
    if (path === undefined) {
      return refuseBundle(
        'url-not-a-path',
        url,
        `The URL is not that of a file below ${base.value}. Leave it out of the bundle, or name another base URL.`,
      );
    }
    const { violation, warning } = checkPath(path);
    if (violation !== undefined) return failure(violation);
    const checked = checkEncoding(url, response);
    if (!checked.ok) return checked;
    if (warning !== undefined) warnings.push(warning);
    total += response.body.length;
    const isPathTooLong =
      path.split('/').length > limits.maxDepth || new TextEncoder().encode(path).length > LONGEST_PATH_BYTES;
    if (isPathTooLong || response.body.length > limits.maxEntryBytes || total > limits.maxTotalBytes) {
      return refuseBundle(
        'package-too-large',
        path,
        'The file, or its path, is larger than a package may hold.',
      );
    }
    files.set(path, response.body);
  }
  if (files.size > limits.maxEntries) {
    return refuseBundle('package-too-large', '', `There are more than ${limits.maxEntries} files.`);
  }
  const unique = checkUniqueNames([...files.keys()].map((path) => ({ path, isDirectory: false })));
  return unique.ok ? success(files, warnings) : unique;
}
