import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { isBearableImage } from './bearable-image.ts';
import { readDataUrl } from './data-url.ts';
import type { PackageReference } from './resolve-reference.ts';

/** Different URLs of declared origins that are kept at once; the oldest go first. */
const REMOTE_KEPT = 200;

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The URLs that a package's resources have in the view; loaded when a page first shows one. */
export class ResourceUrls {
  readonly #container: Container;
  readonly #fetch: (url: URL) => Promise<Fetched | undefined>;
  readonly #local = new Map<string, string>();
  readonly #remote = new Map<string, Promise<string | undefined>>();
  #disposed = false;

  /** @param fetch from declared origins alone */
  constructor(container: Container, fetch: (url: URL) => Promise<Fetched | undefined>) {
    this.#container = container;
    this.#fetch = fetch;
  }

  /** A `data:` URL as all engines read it, undefined for an image that is too dear; null for what is no URL. */
  ofData(address: string): string | undefined | null {
    const url = parseDataUrl(address);
    if (url === null) return null;
    return isBearableData(url) ? url.href : undefined;
  }

  ofFile({ path, fragment }: PackageReference): string | undefined {
    const url = this.#local.get(path) ?? this.#make(this.#container.read(path), mediaType(path));
    if (url === undefined) return undefined;
    this.#local.set(path, url);
    return url + fragment;
  }

  /** @param url without its fragment */
  ofDeclared(url: URL): Promise<string | undefined> {
    const known = this.#remote.get(url.href);
    if (known !== undefined) return known;
    const made = this.#fetch(url).then((response) => this.#make(response?.bytes, response?.type ?? ''));
    this.#remote.set(url.href, made);
    const [oldest] = this.#remote.keys();
    if (this.#remote.size > REMOTE_KEPT && oldest !== undefined) this.#forget(oldest);
    return made;
  }

  /** Revokes all of them; there will be no more. */
  dispose(): void {
    this.#disposed = true;
    for (const url of this.#local.values()) URL.revokeObjectURL(url);
    this.#local.clear();
    for (const href of [...this.#remote.keys()]) this.#forget(href);
  }

  #make(bytes: Uint8Array | undefined, type: string): string | undefined {
    if (bytes === undefined || this.#disposed || !isBearableImage(bytes, type)) return undefined;
    return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  }

  #forget(href: string): void {
    void this.#remote.get(href)?.then((url) => url !== undefined && URL.revokeObjectURL(url));
    this.#remote.delete(href);
  }
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
