import { failure, success, type Result } from '../../result.ts';
import type { Bytes } from './bytes.ts';
import type { SignatureCrypto } from './check-signature.ts';
import { contentDigest, type SignedContainer } from './content-digest.ts';
import { makeSignature, prepareSigner, type PreparedSigner } from './make-signature.ts';
import { MOST_CERTIFICATES, MOST_SIGNERS, writeSignedData, writeSigners } from './rpk-signers.ts';
import type { AlgorithmValue } from './rpk-signers.ts';
import { finding } from './signature-report.ts';
import type { Signer } from './signer.ts';

type SignerBlock = Parameters<typeof writeSigners>[0][number];

async function signOnce(
  prepared: PreparedSigner,
  container: SignedContainer,
  chunkSize: number,
  options: SignatureCrypto,
): Promise<Result<SignerBlock>> {
  const { signer, algorithms, publicKey } = prepared;
  const { crypto = globalThis.crypto } = options;
  const digests: AlgorithmValue[] = [];
  for (const { id, digest } of algorithms) {
    digests.push({ algorithm: id, value: await contentDigest(container, digest, chunkSize, crypto) });
  }
  const signedBytes = writeSignedData({
    digests,
    certificates: signer.certificates,
    attributes: new Uint8Array(),
  });
  const signatures: AlgorithmValue[] = [];
  for (const algorithm of algorithms) {
    const signature = await makeSignature(prepared, algorithm, signedBytes, options);
    if (!signature.ok) return signature;
    signatures.push({ algorithm: algorithm.id, value: signature.value });
  }
  return success({ signedBytes, signatures, publicKey });
}

/**
 * Makes the value of the developer's pair.
 *
 * @param chunkSize of the content digests, in bytes
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export async function signAsDeveloper(
  container: SignedContainer,
  signers: readonly Signer[],
  chunkSize: number,
  options: SignatureCrypto,
): Promise<Result<Bytes>> {
  const tooMany = signers.some(({ certificates }) => certificates.length > MOST_CERTIFICATES);
  if (signers.length === 0 || signers.length > MOST_SIGNERS || tooMany) {
    return failure(
      finding(
        'signers-out-of-range',
        `A package has 1 to ${MOST_SIGNERS} signers with at most ${MOST_CERTIFICATES} certificates each. Give as many.`,
      ),
    );
  }
  const blocks: SignerBlock[] = [];
  for (const signer of signers) {
    const prepared = prepareSigner(signer);
    if (!prepared.ok) return prepared;
    const block = await signOnce(prepared.value, container, chunkSize, options);
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  return success(writeSigners(blocks));
}
