import { success, type Result, type Violation } from '../result.ts';
import { DEFAULT_BUNDLE_LIMITS, type BundleLimits } from './bundle-limits.ts';
import { resolveBundleUrl } from './bundle-url.ts';
import type { CborItem } from './decode-cbor.ts';
import { readIndex } from './read-index.ts';
import { readResponse } from './read-response.ts';
import { readSections } from './read-sections.ts';
import { refuseBundle } from './refuse-bundle.ts';
import type { BundleResponse, WebBundle } from './web-bundle.ts';

export { DEFAULT_BUNDLE_LIMITS, type BundleLimits } from './bundle-limits.ts';
export type { BundleResponse, WebBundle } from './web-bundle.ts';

const READ = ['index', 'responses', 'primary', 'critical'];

/** A section that is marked as critical must be understood; the others may be passed over, which is told. */
function checkUnread(sections: ReadonlyMap<string, CborItem>): Result<undefined> {
  const critical = sections.get('critical');
  if (critical !== undefined) {
    const names = critical.kind === 'array' ? critical.items : [critical];
    const unknown = names.find((name) => name.kind !== 'text' || !READ.includes(name.value));
    if (unknown !== undefined) {
      return refuseBundle(
        'critical-section-unknown',
        '',
        'The bundle needs a section that is not known here.',
      );
    }
  }
  const warnings: Violation[] = [...sections.keys()]
    .filter((name) => !READ.includes(name))
    .map((name) => ({
      code: 'section-ignored',
      path: '',
      message: `The section ${JSON.stringify(name.slice(0, 40))} is not known and was passed over.`,
    }));
  return success(undefined, warnings);
}

function readPrimary(section: CborItem | undefined, urls: Iterable<string>): Result<string | undefined> {
  if (section === undefined) return success(undefined);
  const primary = section.kind === 'text' ? resolveBundleUrl(section.value) : undefined;
  const url = [...urls].find((candidate) => resolveBundleUrl(candidate) === primary);
  return primary === undefined || url === undefined
    ? refuseBundle('primary-url-wrong', '', 'The primary URL is not one of the URLs of the bundle.')
    : success(url);
}

/**
 * Reads an unsigned web bundle of version b2 strictly: deterministic CBOR, every length and offset true, one response
 * for each URL, status 200. For one with signatures see `verify-web-bundle`.
 *
 * @param bytes the bundle; bodies are views of it
 * @param limits those that differ from {@link DEFAULT_BUNDLE_LIMITS}
 * @returns the responses, with a warning for each section that was passed over; or why the bundle is refused
 * @see https://www.ietf.org/archive/id/draft-ietf-wpack-bundled-responses-01.html
 */
export function readWebBundle(bytes: Uint8Array, limits: Partial<BundleLimits> = {}): Result<WebBundle> {
  const allLimits = { ...DEFAULT_BUNDLE_LIMITS, ...limits };
  if (bytes.length > allLimits.maxBundleBytes) {
    return refuseBundle(
      'bundle-too-large',
      '',
      `The bundle has ${bytes.length} bytes, more than the ${allLimits.maxBundleBytes} allowed.`,
    );
  }
  const sections = readSections(bytes, allLimits);
  if (!sections.ok) return sections;
  const unread = checkUnread(sections.value);
  if (!unread.ok) return unread;
  const index = sections.value.get('index');
  if (index === undefined) return refuseBundle('index-missing', '', 'The bundle has no index.');
  const located = readIndex(index, sections.value.get('responses')!);
  if (!located.ok) return located;
  if (located.value.size > allLimits.maxResponses) {
    return refuseBundle(
      'too-many-responses',
      '',
      `The bundle has ${located.value.size} responses, more than the ${allLimits.maxResponses} allowed.`,
    );
  }
  const primary = readPrimary(sections.value.get('primary'), located.value.keys());
  if (!primary.ok) return primary;
  const responses = new Map<string, BundleResponse>();
  for (const [url, item] of located.value) {
    const response = readResponse(item, url, allLimits);
    if (!response.ok) return response;
    responses.set(url, response.value);
  }
  return success(
    { ...(primary.value !== undefined && { primaryUrl: primary.value }), responses },
    unread.warnings,
  );
}
