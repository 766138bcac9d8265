import { containerOf } from '@miniapp-tests/spec/packaging/open-container';
import { createPackageResources } from '../package-resources.ts';

declare global {
  /** Whether a package of these files, with what a server answers, gives the view an address for a reference. */
  var shows: (
    href: string,
    files?: Readonly<Record<string, readonly number[]>>,
    answer?: { readonly bytes: readonly number[]; readonly type: string },
  ) => Promise<string | undefined>;
}

globalThis.shows = (href, files = {}, answer) =>
  createPackageResources(
    containerOf(
      new Map(Object.entries(files).map(([path, bytes]) => [path, new Uint8Array(bytes)])),
      undefined,
    ),
    {
      declaredOrigins: ['https://declared.example'],
      fetch: async () => answer && { bytes: new Uint8Array(answer.bytes), type: answer.type },
    },
  ).url(href);
