import { mediaType } from '@miniapp-tests/spec/packaging/media-type';
import type { ImageResource } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { isBearableImage } from '../../package-loader/bearable-image.ts';
import { imagePixels } from '../../package-loader/image-size.ts';

/** An image as bytes of its own, so that it can be kept in the database. */
export interface PackageImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Pixels of an icon; more would hold up the host while it is decoded. */
const MOST_PIXELS = 1024 * 1024;
/** Bytes of an icon. */
const MOST_BYTES = 512 * 1024;
/** CSS pixels of the home's tiles, on a screen with two pixels each. */
const WANTED = 112;

/** An image of the package, unless it is missing, no image or too large. */
export function packageImage(container: Container, path: string): PackageImage | undefined {
  const bytes = container.read(path);
  const type = mediaType(path);
  if (!bytes || !type.startsWith('image/') || bytes.length > MOST_BYTES) return undefined;
  if ((imagePixels(bytes) ?? 0) > MOST_PIXELS || !isBearableImage(bytes, type)) return undefined;
  return { bytes: new Uint8Array(bytes), type };
}

/** How far an icon's best size is from the wanted one; too small is worse than too large. */
function distance({ sizes }: ImageResource): number {
  const widths = (sizes ?? '').split(/\s+/).map((size) => (size === 'any' ? WANTED : parseInt(size, 10)));
  const known = widths.filter((width) => width > 0);
  if (known.length === 0) return WANTED;
  return Math.min(...known.map((width) => (width < WANTED ? 2 * (WANTED - width) : width - WANTED)));
}

/** The icon of a manifest's list that suits a tile best and is in the package. */
export function bestIcon(container: Container, icons: readonly ImageResource[]): PackageImage | undefined {
  return icons
    .filter(({ purpose }) => purpose.some((one) => one !== 'monochrome'))
    .sort((one, other) => distance(one) - distance(other))
    .map(({ src }) => packageImage(container, src))
    .find((image) => image !== undefined);
}
