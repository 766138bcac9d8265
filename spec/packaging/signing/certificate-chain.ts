import type { X509Certificate } from '@peculiar/x509';
import { sameBytes } from './bytes.ts';
import { isSignedBy, mayBeIssuedBy } from './certificate-issuer.ts';
import { isValidAt } from './certificates.ts';

/** Authorities above a signer's certificate. */
const LONGEST_CHAIN = 8;
/** How many signatures are verified with keys that came with the package, which may all have one name. */
const MOST_TRIES = 16;

export interface CertificateChain {
  /** The signer's own first; each is issued by the next. */
  readonly certificates: readonly X509Certificate[];
  /** Whether one of them is, or is issued by, a trust anchor. */
  readonly anchored: boolean;
}

const same = (a: X509Certificate, b: X509Certificate) =>
  sameBytes(new Uint8Array(a.rawData), new Uint8Array(b.rawData));

/**
 * Builds the chain from the signer's certificate up, through those that came with the signature, to a trust anchor or as
 * far as it goes. The work is bounded: so many signatures are verified, and no more.
 *
 * @param now when authorities must be valid; undefined: whenever
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-6
 */
export async function buildCertificateChain(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  now: Date | undefined,
  crypto: Crypto,
): Promise<CertificateChain> {
  const certificates = [signer];
  let pool = others.filter((other) => !same(other, signer));
  let tries = 0;
  for (let current = signer; certificates.length <= LONGEST_CHAIN;) {
    if (anchors.some((anchor) => same(anchor, current))) return { certificates, anchored: true };
    const between = certificates.length - 1;
    const mayIssue = (authority: X509Certificate) =>
      (now === undefined || isValidAt(authority, now)) && mayBeIssuedBy(current, authority, between);
    for (const anchor of anchors.filter(mayIssue)) {
      if (await isSignedBy(current, anchor, crypto))
        return { certificates: [...certificates, anchor], anchored: true };
    }
    let issuer: X509Certificate | undefined;
    for (const candidate of pool.filter(mayIssue)) {
      if (issuer !== undefined || tries === MOST_TRIES) break;
      tries++;
      if (await isSignedBy(current, candidate, crypto)) issuer = candidate;
    }
    if (issuer === undefined) break;
    pool = pool.filter((other) => other !== issuer);
    certificates.push(issuer);
    current = issuer;
  }
  return { certificates, anchored: false };
}
