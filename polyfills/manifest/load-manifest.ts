import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { failure, success, type Result } from '@miniapp-tests/spec/result';
import { readPlainManifest } from './plain-manifest.ts';

/**
 * Fetches a MiniApp manifest and processes it. Where it isn't plain (plain-manifest.ts), spec's algorithm is loaded, which with all of CSS's
 * colours is larger than the rest. A site that processes its manifest when it is built hands the result to `applyManifest`.
 *
 * @returns failure `manifest-not-loaded`, or those of the algorithm
 * @see https://w3c.github.io/miniapp-manifest/#processing
 */
export async function loadManifest(url: string | URL): Promise<Result<ProcessedManifest>> {
  let bytes: Uint8Array;
  try {
    const response = await fetch(url);
    if (!response.ok) return notLoaded(url, `the server answered ${response.status}`);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    return notLoaded(url, error instanceof Error ? error.message : String(error));
  }
  const plain = readPlainManifest(bytes);
  if (plain !== undefined) return success(plain);
  const { parseManifest } = await import('@miniapp-tests/spec/manifest/parse-manifest');
  return parseManifest(bytes);
}

function notLoaded(url: string | URL, reason: string): Result<ProcessedManifest> {
  const message = `${url} could not be loaded: ${reason}. The page's policy must allow it in connect-src.`;
  return failure({ code: 'manifest-not-loaded', path: '', message });
}
