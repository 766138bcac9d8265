import 'reflect-metadata';
import {
  KeyUsageFlags,
  type BasicConstraintsExtension,
  type KeyUsagesExtension,
  type X509Certificate,
} from '@peculiar/x509';
import { toHex } from './bytes.ts';
import {
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  isForCode,
  publicKeyOf,
  unknownCriticalExtension,
} from './certificates.ts';
import { readPublicKey } from './public-key.ts';

/** The others have collisions, which let anyone forge a certificate, or are none that Web Crypto verifies with. */
const SOUND_HASHES: ReadonlySet<string | undefined> = new Set(['SHA-256', 'SHA-384', 'SHA-512']);
/** Shorter RSA keys of authorities can be factored; longer ones are only there to keep a verifier busy. In bits. */
const SHORTEST_AUTHORITY_KEY = 1024;
const LONGEST_AUTHORITY_KEY = 16_384;

function hasAuthorityKey(certificate: X509Certificate): boolean {
  const key = readPublicKey(publicKeyOf(certificate));
  if (key === undefined) return false;
  return key.type === 'EC' || (key.bits >= SHORTEST_AUTHORITY_KEY && key.bits <= LONGEST_AUTHORITY_KEY);
}

/** Whether the certificate may vouch for others' that code is signed with. */
function isAuthority(certificate: X509Certificate): boolean {
  const constraints = certificate.getExtension<BasicConstraintsExtension>(BASIC_CONSTRAINTS);
  const usages = certificate.getExtension<KeyUsagesExtension>(KEY_USAGE);
  return (
    constraints?.ca === true &&
    (usages === null || (usages.usages & KeyUsageFlags.keyCertSign) !== 0) &&
    isForCode(certificate) &&
    unknownCriticalExtension(certificate) === undefined &&
    hasAuthorityKey(certificate)
  );
}

/** How many authorities may stand between the certificate and the signer's. */
function pathLength(certificate: X509Certificate): number {
  return (
    certificate.getExtension<BasicConstraintsExtension>(BASIC_CONSTRAINTS)?.pathLength ??
    Number.POSITIVE_INFINITY
  );
}

/**
 * Whether `authority` could have issued `certificate`: by its name, and by its right to.
 *
 * @param between how many authorities stand between this one and the signer's certificate
 */
export function mayBeIssuedBy(
  certificate: X509Certificate,
  authority: X509Certificate,
  between: number,
): boolean {
  const issuer = toHex(new Uint8Array(certificate.issuerName.toArrayBuffer()));
  if (issuer !== toHex(new Uint8Array(authority.subjectName.toArrayBuffer()))) return false;
  if (!isAuthority(authority) || pathLength(authority) < between) return false;
  // Some algorithms have no hash function of their own, whatever the type says.
  const { hash }: { hash?: { name: string } } = certificate.signatureAlgorithm;
  return SOUND_HASHES.has(hash?.name);
}

/** Whether `certificate` was signed with the key of `authority`. */
export async function isSignedBy(
  certificate: X509Certificate,
  authority: X509Certificate,
  crypto: Crypto,
): Promise<boolean> {
  return certificate
    .verify({ publicKey: authority.publicKey, signatureOnly: true }, crypto)
    .catch(() => false);
}
