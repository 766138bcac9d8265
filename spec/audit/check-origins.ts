import { declaredOrigins } from '../extensions/declared-origins.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { Facts, Reference } from './facts.ts';
import { finding, quoted, type AuditFinding } from './finding.ts';

/** An address with a host; in markup and styles the scheme may be left out. */
const WITH_HOST = /^\s*(?:(https?|wss?):)?[\\/]{2}([^\\/?#\s]*)([\\/?#]?)/i;
/** Names of XML namespaces look like addresses and are never fetched. */
const NAMESPACE = /^https?:\/\/www\.w3\.org\/(?:1999|2000|XML|ns)\b/;

/** What an address reaches: an origin, or a host that only running tells. */
function originOf({ url, kind, isPartial }: Reference): string | undefined | 'open' {
  const [, scheme, host = '', end] = WITH_HOST.exec(url) ?? [];
  if (host === '' && !(isPartial && scheme !== undefined && end === '')) return undefined;
  if (scheme === undefined && kind === 'text') return undefined;
  if (isPartial && end === '') return 'open';
  // A socket belongs to the origin of its host.
  const http = /^(?:http|ws)$/i.test(scheme ?? '') ? 'http' : 'https';
  return URL.canParse(`${http}://${host}`) ? new URL(`${http}://${host}`).origin : undefined;
}

/** Finds addresses outside of the package whose origin the manifest does not declare. */
export function checkOrigins({ references }: Facts, manifest: ProcessedManifest): AuditFinding[] {
  const declared = new Set(declaredOrigins(manifest));
  return references.flatMap((reference) => {
    const { kind, place, url } = reference;
    if (kind === 'link' || NAMESPACE.test(url)) return [];
    const origin = originOf(reference);
    if (origin === undefined || declared.has(origin)) return [];
    if (origin === 'open') {
      if (kind === 'text') return [];
      const message = `The host of ${quoted(url)} is only known when it runs. Write it out, so that it can be reviewed.`;
      return [finding('warning', 'origin-not-constant', place, message)];
    }
    const message = `${quoted(url)} is at ${origin}, which mpt_declared_origins does not name. Declare the origin, or leave it out.`;
    return [finding(kind === 'text' ? 'warning' : 'error', 'origin-undeclared', place, message)];
  });
}
