import { BUNDLE_MAGIC, BUNDLE_VERSION } from './bundle-format.ts';
import { resolveBundleUrl } from './bundle-url.ts';
import { encodeCbor, inKeyOrder, type CborValue } from './encode-cbor.ts';
import { CONTENT_TYPE, HEADER_NAME, HEADER_VALUE } from './header-fields.ts';
import type { BundleResponse, WebBundle } from './web-bundle.ts';

export type { BundleResponse, WebBundle } from './web-bundle.ts';

const LENGTH_BYTES = 8;
const utf8 = new TextEncoder();

function checkUrls({ primaryUrl, responses }: WebBundle): void {
  const resolved = new Set<string>();
  for (const url of responses.keys()) {
    const place = resolveBundleUrl(url);
    if (place === undefined) {
      throw new RangeError(`${url} cannot be the URL of a response. Leave out credentials and fragment.`);
    }
    if (resolved.has(place)) throw new RangeError(`${url} is the URL of two responses. Leave one out.`);
    resolved.add(place);
  }
  if (primaryUrl !== undefined && !responses.has(primaryUrl)) {
    throw new RangeError(`The primary URL ${primaryUrl} has no response. Choose one of the bundle's.`);
  }
}

function encodeHeaders(url: string, { headers, body }: BundleResponse): Uint8Array {
  for (const [name, value] of headers) {
    if (HEADER_NAME.test(name) && HEADER_VALUE.test(value)) continue;
    throw new RangeError(`${JSON.stringify(name)} of ${url} is no header field with a lower-case name.`);
  }
  const contentType = headers.get('content-type');
  if (contentType === undefined ? body.length > 0 : !CONTENT_TYPE.test(contentType)) {
    throw new RangeError(`${url} has a body but no content type. Give it one.`);
  }
  const fields = inKeyOrder([...headers, [':status', '200']]);
  return encodeCbor(new Map(fields.map(([name, value]) => [utf8.encode(name), utf8.encode(value)])));
}

/**
 * Writes an unsigned web bundle of version b2. The same content gives the same bytes: the encoding is deterministic,
 * the responses stand in the map's order.
 *
 * @throws RangeError for a URL, a header field or a primary URL that a bundle cannot have
 * @see https://www.ietf.org/archive/id/draft-ietf-wpack-bundled-responses-01.html
 */
export function writeWebBundle(bundle: WebBundle): Uint8Array<ArrayBuffer> {
  checkUrls(bundle);
  const responses = [...bundle.responses].map(
    ([url, response]) => [url, [encodeHeaders(url, response), response.body]] as const,
  );
  let offset = encodeCbor(responses.length).length;
  const index = responses.map(([url, response]): [string, CborValue] => {
    const length = encodedLength(response[0]!) + encodedLength(response[1]!) + 1;
    offset += length;
    return [url, [offset - length, length]];
  });
  const sections: [string, CborValue][] = [
    ...(bundle.primaryUrl === undefined ? [] : [['primary', bundle.primaryUrl] as [string, CborValue]]),
    ['index', new Map(inKeyOrder(index))],
  ];
  const table = [
    ...sections.flatMap(([name, content]) => [name, encodeCbor(content).length]),
    'responses',
    offset,
  ];
  const bytes = encodeCbor([
    BUNDLE_MAGIC,
    BUNDLE_VERSION,
    encodeCbor(table),
    [...sections.map(([, content]) => content), responses.map(([, response]) => response)],
    new Uint8Array(LENGTH_BYTES),
  ]);
  new DataView(bytes.buffer).setBigUint64(bytes.length - LENGTH_BYTES, BigInt(bytes.length));
  return bytes;
}

/** The length of an encoded byte string: its head is as long as that of its length as a number. */
function encodedLength(bytes: Uint8Array): number {
  return encodeCbor(bytes.length).length + bytes.length;
}
