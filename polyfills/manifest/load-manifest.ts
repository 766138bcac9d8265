import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { failure, type Result } from '@miniapp-tests/spec/result';

/**
 * Fetches a MiniApp manifest and processes it by spec's algorithm, which is loaded now: with all of CSS's colours it is
 * larger than the rest. A site that processes its manifest when it is built hands the result to `applyManifest`.
 *
 * @returns failure `manifest-not-loaded`, or those of the algorithm
 * @see https://w3c.github.io/miniapp-manifest/#processing
 */
export async function loadManifest(url: string | URL): Promise<Result<ProcessedManifest>> {
  const { parseManifest } = await import('@miniapp-tests/spec/manifest/parse-manifest');
  try {
    const response = await fetch(url);
    if (response.ok) return parseManifest(new Uint8Array(await response.arrayBuffer()));
    return notLoaded(url, `the server answered ${response.status}`);
  } catch (error) {
    return notLoaded(url, error instanceof Error ? error.message : String(error));
  }
}

function notLoaded(url: string | URL, reason: string): Result<ProcessedManifest> {
  const message = `${url} could not be loaded: ${reason}. The page's policy must allow it in connect-src.`;
  return failure({ code: 'manifest-not-loaded', path: '', message });
}
