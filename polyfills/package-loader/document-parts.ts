/**
 * A page's HTML, cut where the files of the package go in as `data:` URLs. A sandboxed page has an origin of its own, so that no service worker
 * answers what it loads, and no `blob:` URL of the site is for it: all that it shows comes within it.
 */
export type DocumentParts = readonly (string | { readonly file: string })[];

/** Three bytes are four characters: pieces of this length can be put together. */
const PIECE = 3 * 0x2000;

/** A file's content and media type. */
export interface TypedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The HTML, each file read when its turn comes; one that is gone leaves its place empty. */
export function documentStream(
  parts: DocumentParts,
  read: (path: string) => Promise<TypedFile | undefined>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const left = parts.values();
  return new ReadableStream({
    async pull(controller) {
      const { value: part, done } = left.next();
      if (done) return controller.close();
      if (typeof part === 'string') return controller.enqueue(encoder.encode(part));
      const file = await read(part.file);
      const texts = file === undefined ? [''] : dataUrl(file);
      for (const text of texts) controller.enqueue(encoder.encode(text));
    },
  });
}

/** In pieces, as one string can't hold any number of bytes. */
export function* dataUrl({ type, bytes }: TypedFile): Generator<string> {
  yield `data:${type};base64,`;
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
}
