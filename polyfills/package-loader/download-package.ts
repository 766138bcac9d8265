import { DEFAULT_CONTAINER_LIMITS } from '@miniapp-tests/spec/packaging/container-limits';
import { refusal } from './package-loader-error.ts';

/**
 * Downloads a package from its own URL, no more of it than any may have. The browser asks whether what it kept is still the newest.
 *
 * @throws {PackageLoaderError} (rejects) package-unreachable, package-not-found, package-server-error, package-too-large
 */
export async function downloadPackage(url: URL): Promise<Uint8Array> {
  return receivePackage(url, await reachPackage(url));
}

/**
 * What the package's server sends.
 *
 * @throws {PackageLoaderError} (rejects) package-unreachable, package-not-found, package-server-error
 */
export async function reachPackage(url: URL, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await reached(url, fetch(url, { cache: 'no-cache', ...(signal && { signal }) }));
  if (response.status === 404) throw refusal('package-not-found', `There is no package at ${url}.`);
  if (!response.ok) {
    throw refusal(
      'package-server-error',
      `The server of ${url} answered ${response.status}. Try again later.`,
    );
  }
  return response.body ?? new Blob().stream();
}

/** @throws {PackageLoaderError} (rejects) package-unreachable, package-too-large */
export async function receivePackage(
  url: URL,
  stream: ReadableStream<Uint8Array>,
  limit = DEFAULT_CONTAINER_LIMITS.maxContainerBytes,
): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { value } = await reached(url, reader.read());
    if (value === undefined) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw refusal('package-too-large', `The package has more than ${limit} bytes, which are the most.`);
    }
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function reached<T>(url: URL, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `No package came from ${url}: ${reason}. Check the connection, and connect-src of the page's policy.`;
    throw refusal('package-unreachable', message, { cause });
  }
}
