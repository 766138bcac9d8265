import { success, type Result } from '../result.ts';
import type { BundleLimits } from './bundle-limits.ts';
import { decodeCbor, type CborItem } from './decode-cbor.ts';
import { CONTENT_TYPE, HEADER_NAME, HEADER_VALUE } from './header-fields.ts';
import { refuseBundle } from './refuse-bundle.ts';
import type { BundleResponse } from './web-bundle.ts';

/** Latin-1, so that a byte outside ASCII stays visible as a character that no field allows. */
const fieldText = (item: CborItem): string | undefined =>
  item.kind === 'bytes' ? Array.from(item.value, (byte) => String.fromCharCode(byte)).join('') : undefined;

function readHeaders(bytes: Uint8Array, url: string, limits: BundleLimits): Result<Map<string, string>> {
  const malformed = (message: string) => refuseBundle('response-headers-malformed', url, message);
  if (bytes.length > limits.maxHeaderBytes) {
    return refuseBundle(
      'response-headers-too-large',
      url,
      `The header fields have ${bytes.length} bytes, more than the ${limits.maxHeaderBytes} allowed.`,
    );
  }
  const decoded = decodeCbor(bytes, { maxItems: limits.maxHeaderBytes, maxDepth: 2 });
  if (!decoded.ok) return refuseBundle(decoded.violations[0]!.code, url, decoded.violations[0]!.message);
  if (decoded.value.kind !== 'map') return malformed('The header fields are not a map.');
  const headers = new Map<string, string>();
  for (const [key, value] of decoded.value.entries) {
    const [name, text] = [fieldText(key), fieldText(value)];
    const isName = name !== undefined && (name === ':status' || HEADER_NAME.test(name));
    if (!isName || text === undefined || !HEADER_VALUE.test(text)) {
      return malformed(
        'A header field has a name or value that HTTP does not allow. Names are in lower case.',
      );
    }
    headers.set(name, text);
  }
  return success(headers);
}

/**
 * Reads one item of the section of responses. A bundle is read as answers to GET, so that status 200 is the only one;
 * a body needs a content type.
 *
 * @param url only for findings
 * @see https://www.ietf.org/archive/id/draft-ietf-wpack-bundled-responses-01.html#name-responses
 */
export function readResponse(item: CborItem, url: string, limits: BundleLimits): Result<BundleResponse> {
  const [fields, body, more] = item.kind === 'array' ? item.items : [];
  if (fields?.kind !== 'bytes' || body?.kind !== 'bytes' || more !== undefined) {
    return refuseBundle(
      'response-malformed',
      url,
      'A response does not consist of header fields and a body.',
    );
  }
  if (body.value.length > limits.maxBodyBytes) {
    return refuseBundle(
      'response-too-large',
      url,
      `The body has ${body.value.length} bytes, more than the ${limits.maxBodyBytes} allowed.`,
    );
  }
  const headers = readHeaders(fields.value, url, limits);
  if (!headers.ok) return headers;
  const status = headers.value.get(':status');
  if (status !== '200') {
    return refuseBundle(
      'response-not-ok',
      url,
      `The status is ${status ?? 'missing'}. Only responses with status 200 can be used; leave redirects and errors out.`,
    );
  }
  headers.value.delete(':status');
  const contentType = headers.value.get('content-type');
  if (contentType === undefined ? body.value.length > 0 : !CONTENT_TYPE.test(contentType)) {
    return refuseBundle('content-type-missing', url, 'A response with a body needs a content type.');
  }
  return success({ headers: headers.value, body: body.value });
}
