import { success, type Result } from '../result.ts';
import { fetchPackage, type PackageFetch, type PackageRequest } from './fetch-package.ts';
import type { MiniAppUri } from './parse-miniapp-uri.ts';

/**
 * Retrieves a MiniApp ZIP container from a package server.
 *
 * @param endpoint base URL of the server, `getPackage` is appended; https, or http on loopback
 * @param fetch the platform's, or one like it; it may use its HTTP cache
 * @param request limits, signature, digest, and the package that is at hand
 * @returns the bytes, or a violation as of {@link fetchPackage}
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-processing-retrieval
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export async function retrievePackage(
  uri: MiniAppUri,
  endpoint: string,
  fetch: PackageFetch,
  request: PackageRequest = {},
): Promise<Result<Uint8Array>> {
  const answer = await fetchPackage(uri, endpoint, fetch, request);
  return answer.ok ? success(answer.value.bytes) : answer;
}
