import { Node } from '../dom/node.ts';
import { XMLSerializer } from '../dom/xml-serializer.ts';

/** Of workers only, so not among the types of pages. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** A body as `fetch` takes it, with the type that it has by itself and its bytes, as far as they are known. */
export interface Body {
  readonly content: BodyInit | null;
  readonly type: string | undefined;
  readonly size: number;
}

/** https://xhr.spec.whatwg.org/#the-send()-method, where it extracts the body */
export function toBody(body: unknown): Body {
  if (body === null || body === undefined) return { content: null, type: undefined, size: 0 };
  if (body instanceof Node) {
    const content = new XMLSerializer().serializeToString(body);
    return { ...toBody(content), type: 'text/html;charset=UTF-8' };
  }
  const isKnown =
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof FormData ||
    body instanceof URLSearchParams;
  const content = isKnown ? (body as BodyInit) : String(body as string).toWellFormed();
  return { content, type: typeOf(content), size: sizeOf(content) };
}

/** @throws {DOMException} NotSupportedError for a body whose bytes can't be had at once */
export function bytesNow(content: BodyInit | null): ArrayBuffer | undefined {
  if (content === null) return undefined;
  if (content instanceof FormData) {
    throw new DOMException(
      'A synchronous request takes no FormData; make it asynchronous.',
      'NotSupportedError',
    );
  }
  if (content instanceof Blob) return new FileReaderSync().readAsArrayBuffer(content);
  if (content instanceof ArrayBuffer) return content.slice(0);
  if (ArrayBuffer.isView(content)) {
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength).slice().buffer;
  }
  return new TextEncoder().encode(String(content as string)).buffer;
}

export function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function typeOf(content: BodyInit): string | undefined {
  if (typeof content === 'string') return 'text/plain;charset=UTF-8';
  if (content instanceof URLSearchParams) return 'application/x-www-form-urlencoded;charset=UTF-8';
  if (content instanceof Blob && content.type !== '') return content.type;
  return undefined;
}

/** Bytes to be sent; of a form 1, as its size is known only when it was put together. */
function sizeOf(content: BodyInit): number {
  if (content instanceof Blob) return content.size;
  if (content instanceof ArrayBuffer || ArrayBuffer.isView(content)) return content.byteLength;
  if (content instanceof FormData) return 1;
  return new TextEncoder().encode(String(content as string)).length;
}
