import type { Container } from '@miniapp-tests/spec/packaging/open-container';

/** The files of a package, and what it may load from its declared origins, as the view may use them. */
export interface PackageResources {
  /** The file's text (UTF-8), or undefined when the package has no such file. */
  text(path: string): string | undefined;
  /**
   * A `blob:` URL of what `path` (a package path, or a reference relative to the package path `base`) names, with the
   * media type of its extension; undefined when it is neither in the package nor at a declared origin.
   */
  url(path: string, base?: string): Promise<string | undefined>;
  /** The package path that a reference in the file `basePath` names, whether there is such a file or not. */
  resolve(href: string, basePath: string): string | undefined;
  /** Revokes every URL that was handed out. */
  dispose(): void;
}

export interface ResourceOptions {
  /** Origins that the manifest declares (extensions/declared-origins). */
  readonly declaredOrigins: readonly string[];
  /** Fetches from a declared origin, through the host's bridge. */
  fetch(url: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined>;
}

export function createPackageResources(container: Container, options: ResourceOptions): PackageResources {
  throw new Error(`not built yet (${container.paths.length} files, ${options.declaredOrigins.length} origins)`);
}
