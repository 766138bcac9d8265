import { success, type Result } from '../result.ts';
import { resolveBundleUrl } from './bundle-url.ts';
import type { CborItem } from './decode-cbor.ts';
import { refuseBundle } from './refuse-bundle.ts';

/**
 * Reads the section `index` against the section `responses`: every URL has a response of its own, every response has a
 * URL, and each place and length is exactly a response's.
 *
 * @returns from URL to response, in the order of the responses
 * @see https://www.ietf.org/archive/id/draft-ietf-wpack-bundled-responses-01.html#name-the-index-section
 */
export function readIndex(index: CborItem, responses: CborItem): Result<ReadonlyMap<string, CborItem>> {
  if (index.kind !== 'map') return refuseBundle('index-malformed', '', 'The index is not a map.');
  if (responses.kind !== 'array') {
    return refuseBundle('responses-malformed', '', 'The section of responses is not a list.');
  }
  const byOffset = new Map(responses.items.map((item) => [item.start - responses.start, item]));
  const found = new Map<CborItem, string>();
  const resolved = new Set<string>();
  for (const [key, value] of index.entries) {
    const [offset, length, more] = value.kind === 'array' ? value.items : [];
    if (
      key.kind !== 'text' ||
      offset?.kind !== 'integer' ||
      length?.kind !== 'integer' ||
      more !== undefined
    ) {
      return refuseBundle('index-malformed', '', 'The index does not map URLs to places and lengths.');
    }
    const url = key.value;
    const response = byOffset.get(offset.value);
    if (response === undefined || response.end - response.start !== length.value) {
      return refuseBundle(
        'index-location-wrong',
        url,
        'The index points to something that is not one response.',
      );
    }
    if (found.has(response)) {
      return refuseBundle('responses-overlap', url, 'Two URLs have one response. Build one for each.');
    }
    found.set(response, url);
    const resolvedUrl = resolveBundleUrl(url);
    if (resolvedUrl === undefined) {
      return refuseBundle('url-not-allowed', url, 'The URL is malformed, or has credentials or a fragment.');
    }
    if (resolved.has(resolvedUrl)) {
      return refuseBundle('url-not-unique', url, 'Two URLs of the index mean the same resource.');
    }
    resolved.add(resolvedUrl);
  }
  if (found.size !== responses.items.length) {
    return refuseBundle(
      'response-without-url',
      '',
      'A response is not in the index. Build the bundle again.',
    );
  }
  return success(new Map(responses.items.map((item) => [found.get(item)!, item])));
}
