import type { Result } from '../result.ts';
import { processPackage, type HostConfiguration, type MiniAppPackage } from '../packaging/process-package.ts';
import { acceptUri, type AcceptedUris } from './accepted-uris.ts';
import { parseMiniAppUri, type MiniAppUri } from './parse-miniapp-uri.ts';

/** Where packages come from. */
export interface PackageSources {
  /** The package that is kept on the device, if there is one. */
  local(uri: MiniAppUri): Promise<Uint8Array | undefined>;
  /** The package server, or another way of the user agent's own. */
  remote(uri: MiniAppUri): Promise<Result<Uint8Array>>;
  readonly host: HostConfiguration;
  /** The addresses that the user agent answers to; by default every MiniApp URI. */
  readonly accepts?: AcceptedUris;
}

/**
 * Dereferences a MiniApp URI: from its text to a package that is ready to be launched. Each failure comes back with its
 * code and a sentence for the person who followed the link.
 *
 * @see https://w3c.github.io/miniapp-addressing/#dereferencing
 */
export async function dereference(
  text: string,
  { local, remote, host, accepts }: PackageSources,
): Promise<Result<MiniAppPackage>> {
  // 1. The operating system hands the URI to the user agent by its prefix. (It did; the prefix is checked below.)
  // 2. The user agent recognizes a MiniApp URI by its infix. 3. It parses the syntax components; if that fails, it ends.
  const uri = parseMiniAppUri(text);
  if (!uri.ok) return uri;
  const accepted = accepts === undefined ? uri : acceptUri(uri.value, accepts);
  if (!accepted.ok) return accepted;
  // 4. Look for the package locally first, then at the package server. 5. id names the MiniApp. 6. version, where there
  //    is one, names the package; else the provider chooses. 6b. (The text has two steps 6.) Obtain it from its provider.
  const stored = await local(uri.value);
  const retrieved: Result<Uint8Array> =
    stored === undefined ? await remote(uri.value) : { ok: true, value: stored, warnings: [] };
  // 7. If it cannot be obtained, end with the reason.
  if (!retrieved.ok) return retrieved;
  // 8. Locate the resource that path, query and fragment name. (Processing the package does; query and fragment are the
  //    runtime's.)
  const processed = await processPackage(retrieved.value, uri.value, host);
  return processed.ok
    ? { ...processed, warnings: [...retrieved.warnings, ...processed.warnings] }
    : processed;
}
