import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { isBearableImage } from './bearable-image.ts';
import { readDataUrl } from './data-url.ts';
import { resolveReference, type PackageReference } from './resolve-reference.ts';

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
  fetch(url: string): Promise<{ bytes: Uint8Array; type: string } | undefined>;
}

/** Different URLs of declared origins that are kept at once; the oldest go first. */
const REMOTE_KEPT = 200;

/** Gives the view a package's files as URLs that no network is needed for. */
export function createPackageResources(container: Container, options: ResourceOptions): PackageResources {
  const local = new Map<string, string>();
  const remote = new Map<string, Promise<string | undefined>>();
  const origins = new Set(options.declaredOrigins);
  let disposed = false;

  function blobUrl(bytes: Uint8Array, type: string): string | undefined {
    if (disposed || !isBearableImage(bytes, type)) return undefined;
    return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  }

  function localUrl(path: string): string | undefined {
    const known = local.get(path);
    if (known !== undefined) return known;
    const bytes = container.read(path);
    const url = bytes && blobUrl(bytes, mediaType(path));
    if (url !== undefined) local.set(path, url);
    return url;
  }

  async function fetchDeclared(url: URL): Promise<{ bytes: Uint8Array; type: string } | undefined> {
    return /^https?:$/.test(url.protocol) && origins.has(url.origin)
      ? options.fetch(url.href).catch(() => undefined)
      : undefined;
  }

  async function fetchUrl(url: URL): Promise<string | undefined> {
    const response = await fetchDeclared(url);
    return response && blobUrl(response.bytes, response.type);
  }

  function remoteUrl(url: URL): Promise<string | undefined> {
    const known = remote.get(url.href);
    if (known !== undefined) return known;
    const made = fetchUrl(url);
    remote.set(url.href, made);
    const [oldest] = remote.keys();
    if (remote.size > REMOTE_KEPT && oldest !== undefined) forget(oldest);
    return made;
  }

  function forget(href: string): void {
    void remote.get(href)?.then((url) => url !== undefined && URL.revokeObjectURL(url));
    remote.delete(href);
  }

  function text(path: string): string | undefined {
    const bytes = container.read(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  return {
    text,

    async url(path, base = '') {
      const data = /^\s*data:/i.test(path) ? parseDataUrl(path) : null;
      if (data !== null) return isBearableData(data) ? data.href : undefined;
      const named = resourceNamed(path, base);
      if (named === undefined) return undefined;
      const url = named instanceof URL ? await remoteUrl(withoutFragment(named)) : localUrl(named.path);
      return url === undefined ? undefined : url + (named instanceof URL ? named.hash : named.fragment);
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
      for (const url of local.values()) URL.revokeObjectURL(url);
      local.clear();
      for (const href of [...remote.keys()]) forget(href);
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

/** As all engines read it: the standard takes line ends out, Chromium leaves them where an SVG's text needs one. */
function parseDataUrl(address: string): URL | null {
  const [, head = '', body = ''] = /^([^,]*,?)(.*)$/s.exec(address) ?? [];
  return URL.parse(head.replace(/[\t\n\r]/g, '') + body.replace(/[\t\n\r]/g, '%20'));
}

/** Only images are dear to show; what can't be decoded shows nothing. */
function isBearableData(url: URL): boolean {
  const data = readDataUrl(url);
  return data !== undefined && isBearableImage(data.bytes, data.type);
}
