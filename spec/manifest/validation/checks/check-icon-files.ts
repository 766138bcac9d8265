import type { Container } from '../../../packaging/open-container.ts';
import { splitOnAsciiWhitespace } from '../../ascii-whitespace.ts';
import type { Findings } from '../../findings.ts';
import { resolveImageSource } from '../../images/resolve-image-source.ts';
import { isOrderedMap, type OrderedMap } from '../../ordered-map.ts';
import { readImageHeader, type ImageHeader } from '../read-image-header.ts';

/**
 * Icons that are not in the package, are no images, or have another type or other sizes than the manifest says.
 *
 * https://w3c.github.io/miniapp-manifest/#icons-member
 */
export function checkIconFiles(
  json: OrderedMap,
  container: Pick<Container, 'has' | 'read'>,
  findings: Findings,
): void {
  // Many icons of a hostile manifest can name one file.
  const headers = new Map<string, ImageHeader | undefined>();
  const headerOf = (path: string, bytes: Uint8Array): ImageHeader | undefined => {
    if (!headers.has(path)) headers.set(path, readImageHeader(bytes));
    return headers.get(path);
  };
  const check = (images: unknown, missing: string, at: Findings): void => {
    for (const [index, image] of (Array.isArray(images) ? images : []).entries()) {
      if (!isOrderedMap(image) || typeof image['src'] !== 'string') continue;
      const reference = resolveImageSource(image['src']);
      if (reference.kind !== 'inside') continue;
      const bytes = container.read(reference.path);
      if (bytes === undefined) {
        at.at(index)
          .at('src')
          .add(missing, `The package has no file ${reference.path}. Add the icon, or correct its path.`);
      } else {
        checkImage(image, headerOf(reference.path, bytes), at.at(index));
      }
    }
  };
  check(json['icons'], 'icon-missing', findings.at('icons'));
  const localized = json['icons_localized'];
  if (!isOrderedMap(localized)) return;
  for (const [language, images] of Object.entries(localized)) {
    check(images, 'localized-icon-missing', findings.at('icons_localized').at(language));
  }
}

/** Icon files have a registered media type, and one that everyone writes. */
function isSameType(written: string, real: string): boolean {
  return written === real || (real === 'image/vnd.microsoft.icon' && written === 'image/x-icon');
}

function checkImage({ sizes, type }: OrderedMap, header: ImageHeader | undefined, findings: Findings): void {
  if (header === undefined) {
    return findings
      .at('src')
      .add('icon-unreadable', 'The file is no image of a known format; hosts may not show it.');
  }
  if (typeof type === 'string' && !isSameType(type.trim().toLowerCase(), header.type)) {
    findings.at('type').add('icon-type-differs', `The file is ${header.type}, not what "type" says.`);
  }
  if (typeof sizes !== 'string') return;
  const claimed = splitOnAsciiWhitespace(sizes.toLowerCase());
  // A drawing has any size, whatever size it is drawn for.
  if (header.type === 'image/svg+xml' || claimed.includes('any')) return;
  const real = header.sizes.join(' ');
  if (claimed.length !== header.sizes.length || claimed.some((size) => !header.sizes.includes(size))) {
    findings.at('sizes').add('icon-size-differs', `The file is ${real}; write that, or scale the file.`);
  }
}
