import { resolvePackagePath } from '../manifest/resolve-package-path.ts';

/** The path that a reference of a member means; undefined for what is no text or leads out of the package. */
export function insidePath(reference: unknown): string | undefined {
  if (typeof reference !== 'string') return undefined;
  const resolved = resolvePackagePath(reference);
  return resolved.kind === 'inside' ? resolved.path : undefined;
}
