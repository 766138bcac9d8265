import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { resolveReference, type PackageReference } from './resolve-reference.ts';
import type { Fetched, ResourceUrls } from './resource-urls.ts';

/** The files of a package, and what it may load from its declared origins, as the view may use them. */
export interface PackageResources {
  /** The file's text (UTF-8), or undefined when the package has no such file. */
  text(path: string): string | undefined;
  /**
   * A `blob:` URL of what `path` names, with the media type of its extension; a `data:` URL stands for itself. Undefined
   * when it is neither in the package nor at a declared origin, and for an image that would freeze the
   * host (bearable-image.ts).
   *
   * @param path a package path, or a reference relative to `base`: a package path, or an absolute URL for what was
   * loaded from a declared origin
   */
  url(path: string, base?: string): Promise<string | undefined>;
  /**
   * A stylesheet that `href` in the file `base` names, in the package or at a declared origin, and the base of the
   * addresses inside it.
   */
  stylesheet(href: string, base: string): Promise<{ text: string; base: string } | undefined>;
  /** The package path that a reference in the file `basePath` names, whether there is such a file or not. */
  resolve(href: string, basePath: string): string | undefined;
  /** Revokes every URL that was handed out. */
  dispose(): void;
}

export interface ResourceOptions {
  /** Origins that the manifest declares (extensions/declared-origins). */
  readonly declaredOrigins: readonly string[];
  /** Fetches from a declared origin, through the host's bridge. */
  fetch(url: string): Promise<Fetched | undefined>;
}

/** Gives the view a package's files as URLs that no network is needed for. */
export function createPackageResources(container: Container, options: ResourceOptions): PackageResources {
  const origins = new Set(options.declaredOrigins);
  let urls: Promise<ResourceUrls> | undefined;
  let disposed = false;

  async function fetchDeclared(url: URL): Promise<Fetched | undefined> {
    return /^https?:$/.test(url.protocol) && origins.has(url.origin)
      ? options.fetch(url.href).catch(() => undefined)
      : undefined;
  }

  async function loadUrls(): Promise<ResourceUrls> {
    const { ResourceUrls } = await import('./resource-urls.ts');
    return new ResourceUrls(container, fetchDeclared);
  }

  function text(path: string): string | undefined {
    const bytes = container.read(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  return {
    text,

    async url(path, base = '') {
      if (disposed) return undefined;
      urls ??= loadUrls();
      const made = await urls.catch(() => undefined);
      if (made === undefined) return undefined;
      const data = /^\s*data:/i.test(path) ? made.ofData(path) : null;
      if (data !== null) return data;
      const named = resourceNamed(path, base);
      if (!(named instanceof URL)) return named && made.ofFile(named);
      const url = await made.ofDeclared(withoutFragment(named));
      return url && url + named.hash;
    },

    async stylesheet(href, base) {
      const named = resourceNamed(href, base);
      if (named === undefined) return undefined;
      if (named instanceof URL) {
        const response = await fetchDeclared(withoutFragment(named));
        return (
          response && { text: new TextDecoder().decode(response.bytes), base: withoutFragment(named).href }
        );
      }
      const css = text(named.path);
      return css === undefined ? undefined : { text: css, base: named.path };
    },

    resolve: (href, basePath) => resolveReference(href, basePath)?.path,

    dispose() {
      disposed = true;
      void urls?.then(
        (made) => made.dispose(),
        () => {},
      );
    },
  };
}

/** A place in the package, or the URL of something outside it. */
function resourceNamed(href: string, base: string): PackageReference | URL | undefined {
  const outside = /^https?:/i.test(base) ? URL.parse(href, base) : URL.parse(href);
  if (outside !== null) return outside;
  return resolveReference(href, base);
}

function withoutFragment(url: URL): URL {
  const copy = new URL(url);
  copy.hash = '';
  return copy;
}
