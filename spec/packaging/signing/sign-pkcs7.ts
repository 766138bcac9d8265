import { failure, success, type Result } from '../../result.ts';
import { ownBytes, type Bytes } from './bytes.ts';
import type { SignatureCrypto } from './check-signature.ts';
import { writeCmsSignature } from './cms-signed-data.ts';
import type { SignedContainer } from './content-digest.ts';
import { makeSignature, prepareSigner } from './make-signature.ts';
import {
  DEFAULT,
  WHOLE_FILE,
  wholeFileDigest,
  writeSignedContent,
  type ContentHash,
} from './pkcs7-content.ts';
import {
  FILE_SIGNATURE,
  PROVISIONING_PROFILE,
  writePkcs7SigningBlock,
  type Pkcs7Block,
} from './pkcs7-signing-block.ts';
import { writeProvisioningProfile } from './provisioning-profile.ts';
import type { ProfileTerms } from './sign-as-distributor.ts';
import { finding } from './signature-report.ts';
import type { SignatureAlgorithm } from './signature-algorithms.ts';
import type { Signer } from './signer.ts';

export interface Pkcs7Signing extends SignatureCrypto {
  readonly developer?: Signer;
  /** Signs in place of the developer, whose certificate's digest goes into the profile. */
  readonly distributor?: Signer;
  readonly profile: ProfileTerms;
}

/** The profile's bytes; undefined when there is nothing to say in one. */
async function profileOf(
  { developer, distributor, profile }: Pkcs7Signing,
  { id, digest }: SignatureAlgorithm,
  crypto: Crypto,
): Promise<Bytes | undefined> {
  if (distributor === undefined && Object.keys(profile).length === 0) return undefined;
  const holder = developer?.certificates[0];
  const value = holder && new Uint8Array(await crypto.subtle.digest(digest, ownBytes(holder)));
  return writeProvisioningProfile({
    ...profile,
    ...(value !== undefined && { certificateDigest: { algorithm: id, value } }),
    ...(distributor !== undefined && { certificate: distributor.certificates[0]! }),
  });
}

/**
 * Makes a PKCS#7 signing block. Experimental: nobody else implements it.
 *
 * @throws RangeError when the profile's terms are malformed, or a block is longer than it can be
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7
 */
async function makeBlock(
  container: SignedContainer,
  signer: Signer,
  signing: Pkcs7Signing,
): Promise<Result<Bytes>> {
  const prepared = prepareSigner(signer);
  if (!prepared.ok) return prepared;
  const { crypto = globalThis.crypto } = signing;
  const algorithm = prepared.value.algorithms[0]!;
  const { digest } = algorithm;
  const profile = await profileOf(signing, algorithm, crypto);
  const entries: ContentHash[] = [
    {
      type: FILE_SIGNATURE,
      tag: WHOLE_FILE,
      digest,
      value: await wholeFileDigest(container, digest, crypto),
    },
  ];
  const blocks: Pkcs7Block[] = [];
  if (profile !== undefined) {
    const value = new Uint8Array(await crypto.subtle.digest(digest, profile));
    entries.push({ type: PROVISIONING_PROFILE, tag: DEFAULT, digest, value });
    blocks.push({ type: PROVISIONING_PROFILE, tag: DEFAULT, data: profile });
  }
  const content = writeSignedContent(entries);
  const messageDigest = new Uint8Array(await crypto.subtle.digest(digest, content));
  let refused: Result<Uint8Array> | undefined;
  const cms = await writeCmsSignature(
    content,
    signer.certificates,
    algorithm,
    messageDigest,
    async (data) => {
      const made = await makeSignature(prepared.value, algorithm, data, signing);
      if (made.ok) return made.value;
      refused = made;
      return undefined;
    },
  );
  if (cms === undefined) return refused as Result<never>;
  blocks.push({ type: FILE_SIGNATURE, tag: DEFAULT, data: cms });
  return success(writePkcs7SigningBlock(blocks));
}

/** The signing block of a container that a developer or, in the developer's place, a distributor signs. */
export async function signPkcs7(container: SignedContainer, signing: Pkcs7Signing): Promise<Result<Bytes>> {
  const signer = signing.distributor ?? signing.developer;
  if (signer === undefined || signing.developer === undefined) {
    return failure(
      finding(
        'developer-signature-missing',
        "This scheme has one signature, and a distributor's replaces the developer's. Give the developer's key and certificate as well.",
      ),
    );
  }
  try {
    return await makeBlock(container, signer, signing);
  } catch (error) {
    if (error instanceof RangeError) return failure(finding('profile-invalid', error.message));
    throw error;
  }
}
