import type { Findings } from '../findings.ts';
import { isOrderedMap } from '../ordered-map.ts';
import type { ImageResource } from '../processed-manifest.ts';
import { determineImagePurpose } from './determine-image-purpose.ts';
import { processImageResource } from './process-image-resource.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-image-resources */
export function processImageResources<Member extends string>(
  images: unknown,
  map: { [Key in Member]?: readonly ImageResource[] },
  member: Member,
  findings: Findings,
): void {
  // 1. Begin an empty list. 2. Set it.
  const imageResources: ImageResource[] = [];
  map[member] = imageResources;
  // 3. Not a list: return.
  if (!Array.isArray(images)) {
    if (images !== undefined)
      findings.add('images-not-list', `${member} must be a list of images; it is ignored.`);
    return;
  }
  // 4. For each image:
  for (const [index, potentialImage] of images.entries()) {
    const at = findings.at(index);
    // 4.1. Process it. 4.2. Failure: go on.
    const image = processImageResource(potentialImage, at);
    if (image === undefined || !isOrderedMap(potentialImage)) continue;
    // 4.3. Determine its purpose. 4.4. Failure: go on.
    const purpose = determineImagePurpose(potentialImage);
    if (purpose === undefined) {
      at.at('purpose').add(
        'image-purpose-unknown',
        'purpose names nothing that is known; the image is ignored.',
      );
      continue;
    }
    // 4.5. Set the purpose. 4.6. Append the image.
    imageResources.push({ ...image, purpose });
  }
}
