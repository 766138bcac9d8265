import { mediaType } from '@miniapp-tests/spec/packaging/media-type';

/**
 * A page's HTML, cut where the files of the package go in as `data:` URLs. A sandboxed page has an origin of its own, so that no service worker
 * answers what it loads, and no `blob:` URL of the site is for it: all that it shows comes within it.
 */
export type DocumentParts = readonly (string | { readonly file: string })[];

/** Three bytes are four characters: pieces of this length can be put together. */
const PIECE = 3 * 0x2000;

/** The HTML, each file read when its turn comes. */
export function documentStream(
  parts: DocumentParts,
  read: (path: string) => Promise<Uint8Array | undefined>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const left = parts.values();
  return new ReadableStream({
    async pull(controller) {
      const { value: part, done } = left.next();
      if (done) return controller.close();
      if (typeof part === 'string') return controller.enqueue(encoder.encode(part));
      const bytes = (await read(part.file)) ?? new Uint8Array();
      for (const text of dataUrl(part.file, bytes)) controller.enqueue(encoder.encode(text));
    },
  });
}

/** In pieces, as one string can't hold any number of bytes. */
export function* dataUrl(path: string, bytes: Uint8Array): Generator<string> {
  yield `data:${mediaType(path)};base64,`;
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
}
