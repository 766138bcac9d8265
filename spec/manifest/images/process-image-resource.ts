import type { Findings } from '../findings.ts';
import { isOrderedMap } from '../ordered-map.ts';
import type { ImageResource } from '../processed-manifest.ts';
import { resolveImageSource } from './resolve-image-source.ts';

/**
 * Undefined is the specification's failure: not an object, or no usable `src`.
 *
 * https://www.w3.org/TR/image-resource/#dfn-process-an-image-resource-from-json
 */
export function processImageResource(
  json: unknown,
  findings: Findings,
): Omit<ImageResource, 'purpose'> | undefined {
  // 1. Not an ordered map, or without a source: failure.
  if (!isOrderedMap(json)) {
    findings.add('image-not-object', 'An image must be an object with a "src"; it is ignored.');
    return undefined;
  }
  if (typeof json['src'] !== 'string' || json['src'] === '') {
    findings
      .at('src')
      .add('image-src-missing', 'An image must have a "src" that names a file; it is ignored.');
    return undefined;
  }
  // 2. Parse the source against the manifest's place; failure is failure.
  const reference = resolveImageSource(json['src']);
  if (reference.kind === 'malformed') {
    findings
      .at('src')
      .add('image-src-malformed', '"src" is no path inside the package; the image is ignored.');
    return undefined;
  }
  if (reference.kind === 'outside') {
    findings
      .at('src')
      .add('image-src-outside-package', '"src" points outside the package; put the image inside it.');
  }
  if (reference.kind === 'inside' && /[?#]/.test(json['src'])) {
    findings
      .at('src')
      .add('image-src-more-than-path', 'What follows "?" or "#" in "src" is left out; name the file alone.');
  }
  const image: { src: string; sizes?: string; type?: string; label?: string } = {
    src: reference.kind === 'inside' ? reference.path : reference.url,
  };
  // 3. Take sizes, type and label where they are strings.
  for (const member of ['sizes', 'type', 'label'] as const) {
    const value = json[member];
    if (typeof value === 'string') image[member] = value;
    else if (value !== undefined)
      findings.at(member).add('image-member-not-string', `${member} must be a string.`);
  }
  return image;
}
