import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { declaredOrigins } from './declared-origins.ts';

/** Requests that are made ahead for one MiniApp. */
const MOST = 8;

/** What a host requests while it launches the MiniApp (member `mpt_prefetch`): URLs of declared origins, each once, without fragments, at most 8. */
export function prefetches(manifest: Pick<ProcessedManifest, 'extensions'>): string[] {
  const written = manifest.extensions['mpt_prefetch'];
  if (!Array.isArray(written)) return [];
  const origins = new Set(declaredOrigins(manifest));
  const urls = written.slice(0, MOST).flatMap((text: unknown) => {
    if (typeof text !== 'string' || !URL.canParse(text)) return [];
    const url = new URL(text);
    url.hash = '';
    const isPlain = url.username + url.password === '';
    return isPlain && origins.has(url.origin) ? [url.href] : [];
  });
  return [...new Set(urls)];
}
