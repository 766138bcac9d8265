import type { Violation } from '../../result.ts';
import { bytesSource } from '../byte-source.ts';
import { openRandomAccess } from '../open-random-access.ts';
import { ownBytes, sameBytes } from './bytes.ts';
import { judgeSignature, type JudgingContext } from './judge-signature.ts';
import { FieldReader, MalformedBytes, prefixed, uint32 } from './little-endian.ts';
import { readProvisioningProfile, type ProvisioningProfile } from './provisioning-profile.ts';
import type { AlgorithmValue } from './rpk-signers.ts';
import { signatureAlgorithm } from './signature-algorithms.ts';
import { finding, type SignerOutcome } from './signature-report.ts';

/** The distributor's block, taken apart but not verified. */
export interface DistributorBlock {
  readonly profile: ProvisioningProfile;
  /** The bytes that the signature is over: the profile's pairs, without their length. */
  readonly signedBytes: Uint8Array;
  readonly signature: AlgorithmValue;
}

/**
 * @throws MalformedBytes when it is not made as the text says
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export function readDistributorBlock(value: Uint8Array): DistributorBlock {
  const whole = new FieldReader(value);
  const block = new FieldReader(whole.prefixed());
  whole.end();
  const signedBytes = block.prefixed();
  const signature = new FieldReader(block.prefixed());
  block.end();
  const algorithm = signature.uint32();
  const content = signature.prefixed();
  signature.end();
  const profile = readProvisioningProfile(signedBytes);
  return { profile, signedBytes, signature: { algorithm, value: content } };
}

export function writeDistributorBlock(profile: Uint8Array, { algorithm, value }: AlgorithmValue): Uint8Array {
  return prefixed(prefixed(profile), prefixed(uint32(algorithm), prefixed(value)));
}

/** Whether the profile was made for the developer who signed: by its certificate's digest. */
async function isForDeveloper(
  { certificateDigest }: ProvisioningProfile,
  developerCertificates: readonly Uint8Array[],
  crypto: Crypto,
): Promise<boolean> {
  const algorithm = certificateDigest && signatureAlgorithm(certificateDigest.algorithm);
  if (certificateDigest === undefined || algorithm === undefined) return false;
  for (const certificate of developerCertificates) {
    const digest = await crypto.subtle.digest(algorithm.digest, ownBytes(certificate));
    if (sameBytes(new Uint8Array(digest), certificateDigest.value)) return true;
  }
  return false;
}

/** Whether the profile's manifest is the package's, byte by byte. */
async function hasManifest(container: Uint8Array, manifest: string): Promise<boolean> {
  // Nothing else is unpacked: how much that may be is for whoever opens the container to limit.
  const opened = await openRandomAccess(bytesSource(container));
  if (!opened.ok) return false;
  const own = await opened.value.read('manifest.json');
  return own.ok && sameBytes(own.value, new TextEncoder().encode(manifest));
}

/**
 * Checks that a profile is for this package.
 *
 * @param developerCertificates DER of each developer's own certificate; undefined where the signature is not theirs
 * @returns why it is not
 */
export async function checkProfileBinding(
  profile: ProvisioningProfile,
  container: Uint8Array,
  developerCertificates: readonly Uint8Array[] | undefined,
  crypto: Crypto,
): Promise<Violation[]> {
  const more: Violation[] = [];
  if (
    developerCertificates !== undefined &&
    !(await isForDeveloper(profile, developerCertificates, crypto))
  ) {
    more.push(
      finding(
        'profile-for-another-developer',
        "The provisioning profile does not hold the digest of this package's developer certificate. Get a profile for it.",
      ),
    );
  }
  if (profile.manifest !== undefined && !(await hasManifest(container, profile.manifest))) {
    more.push(
      finding(
        'profile-for-another-manifest',
        "The provisioning profile holds another manifest than the package's. Get a profile for this version.",
      ),
    );
  }
  return more;
}

/**
 * Verifies the distributor's signature over its provisioning profile, and that the profile is for this package. The text
 * leaves open what the signature is over, whose key it is made with, and what binds a profile to a package: here the
 * profile's pairs, the key of the profile's certificate, and the digest of the developer's certificate with, where there
 * is one, the manifest.
 *
 * @param developerCertificates DER of each developer's own certificate
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export async function verifyDistributorSignature(
  value: Uint8Array,
  container: Uint8Array,
  developerCertificates: readonly Uint8Array[],
  context: JudgingContext,
): Promise<SignerOutcome> {
  let block: DistributorBlock;
  try {
    block = readDistributorBlock(value);
  } catch (error) {
    if (!(error instanceof MalformedBytes)) throw error;
    const message = `The distributor's signature is damaged: ${error.message}. Sign the package again.`;
    return { findings: [finding('signing-block-malformed', message)] };
  }
  const { profile, signedBytes, signature } = block;
  const algorithm = signatureAlgorithm(signature.algorithm);
  if (algorithm === undefined) {
    return {
      findings: [
        finding(
          'algorithm-unsupported',
          "The distributor's signature has no algorithm of the specification. Sign the package with one.",
        ),
      ],
    };
  }
  if (profile.certificate === undefined) {
    return {
      findings: [
        finding(
          'certificate-missing',
          "The provisioning profile has no certificate to verify the distributor's signature with. Add it.",
        ),
      ],
    };
  }
  const { report, findings } = await judgeSignature(
    {
      role: 'distributor',
      algorithm,
      signature: signature.value,
      data: signedBytes,
      certificates: [profile.certificate],
    },
    context,
  );
  const more = await checkProfileBinding(profile, container, developerCertificates, context.crypto);
  const all = [...findings, ...more];
  const { usage, manifest, deviceIds } = profile;
  const summary = {
    ...(usage !== undefined && { usage }),
    ...(manifest !== undefined && { manifest }),
    ...(deviceIds !== undefined && { deviceIds }),
  };
  return {
    ...(report && { report: { ...report, verified: all.length === 0, profile: summary } }),
    findings: all,
  };
}
