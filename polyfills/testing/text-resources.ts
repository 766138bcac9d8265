import type { PackageResources } from '../package-loader/package-resources.ts';
import { resolveReference } from '../package-loader/resolve-reference.ts';

/** Resources of a package that has these texts only, by their paths. */
export function textResources(files: Record<string, string>): PackageResources {
  return {
    text: (path) => files[path],
    url: async () => undefined,
    stylesheet: async () => undefined,
    resolve: (href, base) => resolveReference(href, base)?.path,
    dispose() {},
  };
}
