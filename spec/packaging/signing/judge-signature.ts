import type { Violation } from '../../result.ts';
import { sameBytes, toHex, ownBytes } from './bytes.ts';
import { buildCertificateChain } from './certificate-chain.ts';
import {
  checkCertificateAmount,
  checkSigningCertificate,
  publicKeyOf,
  readCertificate,
  summarizeCertificate,
} from './certificates.ts';
import { checkSignature, type SignatureCrypto } from './check-signature.ts';
import { readPublicKey } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithms.ts';
import { finding, type SignerOutcome } from './signature-report.ts';

/** What judging needs to know beside the signature. */
export interface JudgingContext extends SignatureCrypto {
  readonly crypto: Crypto;
  /** The moment that certificates must be valid at. */
  readonly now: Date;
  readonly acceptExpired: boolean;
  /** DER of the policy's authorities; absent: the chain ends where it ends. */
  readonly trustAnchors?: readonly Uint8Array[];
}

/** A signature with all that it stands on. */
export interface SignatureToJudge {
  readonly role: 'developer' | 'distributor';
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly data: Uint8Array;
  /** DER of a SubjectPublicKeyInfo; absent: the certificate's. */
  readonly publicKey?: Uint8Array;
  /** DER, the signer's own first; at least one. */
  readonly certificates: readonly Uint8Array[];
}

const EXPIRY_CODES: ReadonlySet<string> = new Set(['certificate-expired', 'certificate-not-yet-valid']);

/** What is told of a signature that was not verified. */
function complaint(check: 'wrong' | 'unsupported' | 'key-mismatch', algorithm: string): Violation {
  switch (check) {
    case 'wrong':
      return finding(
        'signature-wrong',
        `The ${algorithm} signature was not made by its key over this data. Fetch the package again, or sign it again.`,
      );
    case 'unsupported':
      return finding(
        'algorithm-unsupported',
        `Nothing here can verify ${algorithm}. Sign the package with another algorithm, or give a verifier for it.`,
      );
    case 'key-mismatch':
      return finding(
        'key-mismatch',
        `The public key is none for ${algorithm}, or has a size that is not listed. Sign the package with another key.`,
      );
  }
}

/** Checks a signature, its certificate and the chain above it. */
export async function judgeSignature(
  { role, algorithm, signature, data, publicKey, certificates }: SignatureToJudge,
  context: JudgingContext,
): Promise<SignerOutcome> {
  const tooMany = checkCertificateAmount(certificates);
  if (tooMany !== undefined) return { findings: [tooMany] };
  const read = certificates.map(readCertificate);
  const findings: Violation[] = read.flatMap((result) => (result.ok ? [] : result.violations.slice(0, 1)));
  const [own, ...others] = read.flatMap((result) => (result.ok ? [result.value] : []));
  if (findings.length > 0 || own === undefined) return { findings: findings.slice(0, 1) };

  const key = publicKey ?? publicKeyOf(own);
  if (!sameBytes(key, publicKeyOf(own))) {
    findings.push(
      finding(
        'public-key-mismatch',
        "The signer's public key is not its certificate's. Sign the package again with a certificate for the key.",
      ),
    );
  }
  const { crypto } = context;
  const [check, keyDigest] = await Promise.all([
    checkSignature(algorithm, key, signature, data, context),
    crypto.subtle.digest('SHA-256', ownBytes(key)),
  ]);
  if (check !== 'verified') findings.push(complaint(check, algorithm.name));
  findings.push(
    ...checkSigningCertificate(own, context.now).filter(
      ({ code }) => !context.acceptExpired || !EXPIRY_CODES.has(code),
    ),
  );

  const details = readPublicKey(key);
  if (details === undefined) return { findings };
  const anchors = (context.trustAnchors ?? []).flatMap((der) => {
    const anchor = readCertificate(der);
    return anchor.ok ? [anchor.value] : [];
  });
  const chain = await buildCertificateChain(
    own,
    others,
    anchors,
    context.acceptExpired ? undefined : context.now,
    crypto,
  );
  const report = {
    role,
    verified: findings.length === 0,
    algorithm: algorithm.name,
    digest: algorithm.digest,
    publicKey: {
      type: details.type,
      bits: details.bits,
      sha256: toHex(new Uint8Array(keyDigest)),
    },
    certificates: await Promise.all(chain.certificates.map((one) => summarizeCertificate(one, crypto))),
    ...(context.trustAnchors !== undefined && { anchored: chain.anchored }),
  };
  return { report, findings };
}
