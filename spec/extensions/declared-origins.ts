import type { ProcessedManifest } from '../manifest/processed-manifest.ts';

/** Origins that are still read from one manifest. */
const MOST_ORIGINS = 64;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origins that a MiniApp may reach over the network (member `mpt_declared_origins`), serialized, each once, at most
 * 64. Anything but an https origin, or an http origin on this machine, is ignored.
 */
export function declaredOrigins(manifest: Pick<ProcessedManifest, 'extensions'>): string[] {
  const written = manifest.extensions['mpt_declared_origins'];
  if (!Array.isArray(written)) return [];
  const origins = written.map(originOf).filter((origin) => origin !== undefined);
  return [...new Set(origins)].slice(0, MOST_ORIGINS);
}

function originOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isOrigin = url.pathname === '/' && url.search + url.hash + url.username + url.password === '';
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  return isOrigin && isAllowed ? url.origin : undefined;
}
