import 'reflect-metadata';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
} from '@peculiar/x509';
import { failure, success, type Result, type Violation } from '../../result.ts';
import { toHex } from './bytes.ts';
import { readDer } from './der.ts';
import { MOST_CERTIFICATES } from './rpk-signers.ts';

/** A certificate for people and for JSON. */
export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Of its DER, in lower-case hexadecimal. */
  readonly sha256: string;
}

export const KEY_USAGE = '2.5.29.15';
export const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
/** Those whose meaning is looked at here, or which say nothing about a signature over a package. */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  KEY_USAGE,
  BASIC_CONSTRAINTS,
  EXTENDED_KEY_USAGE,
  '2.5.29.14', // subject key identifier
  '2.5.29.17', // subject alternative name
  '2.5.29.35', // authority key identifier
]);
/** What a report can show of both names, in characters. */
const LONGEST_NAMES = 10_000;
const MOST_EXTENSIONS = 64;
/** In bytes; those of the largest keys have about 5000. */
const LONGEST_CERTIFICATE = 16_384;
/** Those that come with one signature, together; in bytes. */
const MOST_CERTIFICATE_BYTES = 32_768;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';

/** Parts are read when they are first asked for, and throw then when they are malformed; so all are asked for once. */
function isReadable(certificate: X509Certificate): boolean {
  const { subject, issuer, notBefore, notAfter, extensions, publicKey, signatureAlgorithm } = certificate;
  const dates = [notBefore, notAfter];
  return (
    publicKey.rawData.byteLength > 0 &&
    signatureAlgorithm.name !== '' &&
    subject.length + issuer.length <= LONGEST_NAMES &&
    dates.every((date) => !Number.isNaN(date.getTime())) &&
    extensions.length <= MOST_EXTENSIONS &&
    // Of two with one type, two verifiers could look at different ones.
    new Set(extensions.map(({ type }) => type)).size === extensions.length
  );
}

/**
 * Certificates that were read before: the same few authorities and developers stand in package after package, and reading
 * one takes longer than verifying with its key.
 */
const alreadyRead = new Map<string, X509Certificate>();
const MOST_KEPT = 64;
const LONGEST_KEPT = 8192;

function keep(key: string, certificate: X509Certificate): void {
  if (key.length > LONGEST_KEPT) return;
  const [oldest] = alreadyRead.keys();
  if (alreadyRead.size === MOST_KEPT && oldest !== undefined) alreadyRead.delete(oldest);
  alreadyRead.set(key, certificate);
}

/**
 * Bounds the work on the certificates that come with one signature.
 *
 * @param certificates DER
 * @returns why they are too many; undefined when they are not
 */
export function checkCertificateAmount(certificates: readonly Uint8Array[]): Violation | undefined {
  const size = certificates.reduce((sum, { length }) => sum + length, 0);
  if (certificates.length <= MOST_CERTIFICATES && size <= MOST_CERTIFICATE_BYTES) return undefined;
  const message = `A signer has more than ${MOST_CERTIFICATES} certificates, or more than ${MOST_CERTIFICATE_BYTES} bytes of them. Sign the package with fewer.`;
  return { code: 'certificates-too-many', path: '', message };
}

/** @param der of exactly one certificate */
export function readCertificate(der: Uint8Array): Result<X509Certificate> {
  const malformed = failure<X509Certificate>({
    code: 'certificate-malformed',
    path: '',
    message: 'A certificate of the signature cannot be read. Sign the package again with a good one.',
  });
  if (der.length > LONGEST_CERTIFICATE || readDer(der)?.end !== der.length) return malformed;
  const key = new TextDecoder('latin1').decode(der);
  const known = alreadyRead.get(key);
  if (known !== undefined) return success(known);
  try {
    const certificate = new X509Certificate(der.slice());
    if (!isReadable(certificate)) return malformed;
    keep(key, certificate);
    return success(certificate);
  } catch {
    return malformed;
  }
}

export async function summarizeCertificate(
  certificate: X509Certificate,
  crypto: Crypto,
): Promise<CertificateSummary> {
  return {
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    sha256: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', certificate.rawData))),
  };
}

/** DER of the certificate's SubjectPublicKeyInfo. */
export function publicKeyOf(certificate: X509Certificate): Uint8Array {
  return new Uint8Array(certificate.publicKey.rawData);
}

/** A critical extension that is not looked at here, e.g. the names that an authority is limited to. */
export function unknownCriticalExtension({ extensions }: X509Certificate): string | undefined {
  return extensions.find(({ type, critical }) => critical && !KNOWN_EXTENSIONS.has(type))?.type;
}

/** Whether the certificate, or what is issued under it, may be for signing code. */
export function isForCode(certificate: X509Certificate): boolean {
  const purposes = certificate.getExtension<ExtendedKeyUsageExtension>(EXTENDED_KEY_USAGE);
  const mayBeFor = [CODE_SIGNING, ANY_EXTENDED_KEY_USAGE];
  return purposes === null || purposes.usages.some((usage) => mayBeFor.includes(String(usage)));
}

export function isValidAt(certificate: X509Certificate, moment: Date): boolean {
  return certificate.notBefore <= moment && moment <= certificate.notAfter;
}

/**
 * Whether a certificate is valid at a moment and for signing packages. The text asks for "a valid certificate" and no
 * more, so the rest is RFC 5280's: an extension that is there restricts.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-security
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3
 */
export function checkSigningCertificate(certificate: X509Certificate, now: Date): Violation[] {
  const findings: Violation[] = [];
  const add = (code: string, message: string) => findings.push({ code, path: '', message });
  const subject = `The certificate of ${certificate.subject}`;
  if (now < certificate.notBefore) {
    add(
      'certificate-not-yet-valid',
      `${subject} is valid from ${certificate.notBefore.toISOString()} on. Check the clock, or wait.`,
    );
  }
  if (now > certificate.notAfter) {
    add(
      'certificate-expired',
      `${subject} was valid until ${certificate.notAfter.toISOString()}. Sign the package with a new one.`,
    );
  }
  const usages = certificate.getExtension<KeyUsagesExtension>(KEY_USAGE);
  const signs = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  if ((usages !== null && (usages.usages & signs) === 0) || !isForCode(certificate)) {
    add(
      'certificate-usage',
      `${subject} is not for signing code. Sign the package with one that has the usages digitalSignature and codeSigning, or none.`,
    );
  }
  const unknown = unknownCriticalExtension(certificate);
  if (unknown !== undefined) {
    add(
      'certificate-extension-unknown',
      `${subject} has the critical extension ${unknown}, which is not known here. Use a certificate without.`,
    );
  }
  return findings;
}
