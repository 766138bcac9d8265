/** https://w3c.github.io/miniapp-packaging/#sec-media-type-registration */
export const PACKAGE_MEDIA_TYPE = 'application/miniapp-pkg+zip';

/** Whether a Content-Type header, with or without parameters, names a MiniApp package. */
export function isPackageMediaType(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === PACKAGE_MEDIA_TYPE;
}
