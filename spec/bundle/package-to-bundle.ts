import { entryOrder } from '../packaging/entry-order.ts';
import type { Container } from '../packaging/open-container.ts';
import { pageResources } from '../packaging/page-resources.ts';
import { processPackageManifest } from '../packaging/process-package-manifest.ts';
import { success, type Result, type Violation } from '../result.ts';
import { resolveBaseUrl } from './bundle-url.ts';
import { mediaType } from '../packaging/media-type.ts';
import { packagePathToUrl } from './package-url.ts';
import type { WebBundle } from './web-bundle.ts';

export interface PackageToBundleOptions {
  /** Where the package's root is to be: absolute, with a slash at the end. Default: relative to where the bundle is. */
  readonly baseUrl?: string;
}

/** The HTML resource of the first page, which is what opening the MiniApp without a path shows. */
function startPage(container: Container): string | undefined {
  const manifest = processPackageManifest(container);
  const route = manifest.ok ? manifest.value.pages[0] : undefined;
  return route === undefined ? undefined : pageResources(container, route)?.html;
}

/**
 * Makes the content of a web bundle of an opened package: one response a file, with the same bytes, in the order in
 * which a package is written; the first page is the primary resource. `bundle-to-package` is the reverse.
 *
 * @returns the bundle, with the warning `signature-dropped` when a signature was left behind: it is over the container's
 *   bytes; or the failure `base-url-malformed`
 */
export function packageToBundle(
  container: Container,
  { baseUrl = '' }: PackageToBundleOptions = {},
): Result<WebBundle> {
  const base = baseUrl === '' ? success('') : resolveBaseUrl(baseUrl);
  if (!base.ok) return base;
  const urlOf = (path: string) => base.value + packagePathToUrl(path);
  const files = new Map(container.paths.map((path) => [path, container.read(path)!]));
  const responses = new Map(
    entryOrder(files).map((path) => {
      const headers = new Map([['content-type', mediaType(path)]]);
      return [urlOf(path), { headers, body: files.get(path)! }];
    }),
  );
  const primary = startPage(container);
  const warnings: Violation[] =
    container.signingBlock === undefined
      ? []
      : [
          {
            code: 'signature-dropped',
            path: '',
            message: 'The package is signed; a bundle cannot keep that signature. Sign the bundle instead.',
          },
        ];
  return success({ ...(primary !== undefined && { primaryUrl: urlOf(primary) }), responses }, warnings);
}
