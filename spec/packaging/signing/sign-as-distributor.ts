import { failure, success, type Result } from '../../result.ts';
import { ownBytes } from './bytes.ts';
import type { SignatureCrypto } from './check-signature.ts';
import { makeSignature, prepareSigner } from './make-signature.ts';
import { writeProvisioningProfile, type ProvisioningProfile } from './provisioning-profile.ts';
import { finding } from './signature-report.ts';
import type { Signer } from './signer.ts';
import { writeDistributorBlock } from './verify-distributor-signature.ts';

/** What a distributor permits; the certificates are added when it signs. */
export type ProfileTerms = Pick<ProvisioningProfile, 'usage' | 'manifest' | 'deviceIds'>;

/**
 * Makes the value of the distributor's pair: a provisioning profile for the holder of the developer's certificate.
 *
 * @param developerCertificate DER
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export async function signAsDistributor(
  distributor: Signer,
  terms: ProfileTerms,
  developerCertificate: Uint8Array | undefined,
  options: SignatureCrypto,
): Promise<Result<Uint8Array>> {
  if (developerCertificate === undefined) {
    return failure(
      finding(
        'certificate-missing',
        "The developer's signature has no certificate. Sign as the developer again.",
      ),
    );
  }
  const prepared = prepareSigner(distributor);
  if (!prepared.ok) return prepared;
  const algorithm = prepared.value.algorithms[0]!;
  const { crypto = globalThis.crypto } = options;
  const digest = await crypto.subtle.digest(algorithm.digest, ownBytes(developerCertificate));
  let profile: Uint8Array;
  try {
    profile = writeProvisioningProfile({
      ...terms,
      certificateDigest: { algorithm: algorithm.id, value: new Uint8Array(digest) },
      certificate: distributor.certificates[0]!,
    });
  } catch (error) {
    if (error instanceof RangeError) return failure(finding('profile-invalid', error.message));
    throw error;
  }
  const signature = await makeSignature(prepared.value, algorithm, profile, options);
  if (!signature.ok) return signature;
  return success(writeDistributorBlock(profile, { algorithm: algorithm.id, value: signature.value }));
}
