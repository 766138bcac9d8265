import { resolveReference } from '../../package-loader/resolve-reference.ts';

/** A file of the package with its media type. */
export interface PackageFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * The answer to a request for a file of the package, as a server of static files gives it.
 *
 * @param url such as `miniapp:///pages/index/data.json`
 */
export function packageResponse(
  url: string,
  method: string,
  file: (path: string) => PackageFile | undefined,
): Response {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
  const path = resolveReference(url.replace(/^miniapp:\/+/, '/'), '')?.path;
  const found = path === undefined ? undefined : file(path);
  if (found === undefined) return new Response(null, { status: 404, statusText: 'Not Found' });
  const headers = { 'Content-Type': found.type, 'Content-Length': String(found.bytes.byteLength) };
  return new Response(method === 'HEAD' ? null : new Uint8Array(found.bytes), { statusText: 'OK', headers });
}
