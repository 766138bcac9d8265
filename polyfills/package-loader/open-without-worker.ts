import { downloadPackage } from './download-package.ts';
import type { OpenedPackage, OpenPackageOptions } from './open-package.ts';
import { prepared } from './open-stored.ts';
import type { PackageLoaderError } from './package-loader-error.ts';
import { showFromBlob } from './show-from-blob.ts';

/** Shows a package's first page from a `blob:` URL, where there is no service worker to serve it. */
export async function openWithoutWorker(
  options: OpenPackageOptions,
  reason: PackageLoaderError,
): Promise<OpenedPackage> {
  const { source } = options;
  const bytes =
    'bytes' in source ? source.bytes : await downloadPackage(new URL(source.url, document.baseURI));
  const { manifest, start, files, documents } = await prepared(bytes, undefined, options);
  const shown = showFromBlob(documents.get(start) ?? [], files, {
    title: manifest.name,
    own: options.own === true,
  });
  return {
    manifest,
    version: manifest.version.name,
    startUrl: shown.url,
    servedBy: 'blob',
    refusal: reason,
    whole: Promise.resolve(),
    close: shown.revoke,
    remove: async () => shown.revoke(),
  };
}
