import type { Violation } from '../../result.ts';
import { sameBytes } from './bytes.ts';
import { contentDigest, type SignedContainer } from './content-digest.ts';
import { judgeSignature, type JudgingContext } from './judge-signature.ts';
import { MalformedBytes } from './little-endian.ts';
import { readSigners, type RpkSigner } from './rpk-signers.ts';
import { signatureAlgorithm, type DigestName, type SignatureAlgorithm } from './signature-algorithms.ts';
import { finding, type SignerOutcome } from './signature-report.ts';

/** A signer with the one of its algorithms that is looked at. */
interface ChosenSigner {
  readonly signer: RpkSigner;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly digest: Uint8Array;
}

/** Both lists must name the same algorithms, or a signature could be put in place of a stronger one that was taken out. */
function listsAgree({ signedData, signatures }: RpkSigner): boolean {
  const { digests } = signedData;
  return (
    digests.length === signatures.length &&
    digests.every(({ algorithm }, at) => algorithm === signatures[at]!.algorithm) &&
    new Set(digests.map(({ algorithm }) => algorithm)).size === digests.length
  );
}

/** Chooses the strongest algorithm that can be verified here: SHA-512 before SHA-256, then the first listed. */
function choose(signer: RpkSigner, hasDsa: boolean): ChosenSigner | Violation {
  const { signedData, signatures } = signer;
  if (signedData.certificates.length === 0) {
    return finding('certificate-missing', 'A signer has no certificate. Sign the package again with one.');
  }
  if (!listsAgree(signer)) {
    return finding(
      'algorithm-lists-differ',
      'A signer lists other algorithms for its digests than for its signatures, or one twice. Sign the package again.',
    );
  }
  const known = signatures.flatMap(({ algorithm: id, value }, at) => {
    const algorithm = signatureAlgorithm(id);
    return algorithm === undefined
      ? []
      : [{ signer, algorithm, signature: value, digest: signedData.digests[at]!.value }];
  });
  const possible = known.filter(({ algorithm }) => hasDsa || algorithm.keyType !== 'DSA');
  const chosen = possible.find(({ algorithm }) => algorithm.digest === 'SHA-512') ?? possible[0] ?? known[0];
  return (
    chosen ??
    finding(
      'algorithm-unsupported',
      'A signer has no signature with an algorithm of the specification. Sign the package with one.',
    )
  );
}

const CHANGED = finding(
  'content-changed',
  "The package's content is not what was signed. Fetch it again, or sign it again.",
);

/**
 * Verifies the developer's signature: every signer must hold. Digesting begins before the signatures are checked, so that
 * the provider can do both at a time.
 *
 * @param value of the pair in the signing block
 * @param chunkSize of the content digests, in bytes
 * @see https://w3c.github.io/miniapp-packaging/#sec-signing-block-signature
 */
export async function verifyDeveloperSignature(
  value: Uint8Array,
  container: SignedContainer,
  chunkSize: number,
  context: JudgingContext,
): Promise<SignerOutcome[]> {
  let signers: RpkSigner[];
  try {
    signers = readSigners(value);
  } catch (error) {
    if (!(error instanceof MalformedBytes)) throw error;
    const message = `The developer's signature is damaged: ${error.message}. Sign the package again.`;
    return [{ findings: [finding('signing-block-malformed', message)] }];
  }
  if (signers.length === 0) {
    return [
      { findings: [finding('signer-missing', 'The signature has no signer. Sign the package again.')] },
    ];
  }
  const digests = new Map<DigestName, Promise<Uint8Array>>();
  const chosen = signers.map((signer) => choose(signer, context.dsaVerifier !== undefined));
  for (const one of chosen) {
    if ('code' in one || digests.has(one.algorithm.digest)) continue;
    const name = one.algorithm.digest;
    const digest = contentDigest(container, name, chunkSize, context.crypto);
    // It is awaited below; a provider that fails before that must not end the process.
    digest.catch(() => undefined);
    digests.set(name, digest);
  }
  return Promise.all(
    chosen.map(async (one): Promise<SignerOutcome> => {
      if ('code' in one) return { findings: [one] };
      const { algorithm, signature, digest, signer } = one;
      const { report, findings } = await judgeSignature(
        {
          role: 'developer',
          algorithm,
          signature,
          data: signer.signedBytes,
          publicKey: signer.publicKey,
          certificates: signer.signedData.certificates,
        },
        context,
      );
      const unchanged = sameBytes((await digests.get(algorithm.digest))!, digest);
      const all = unchanged ? findings : [...findings, CHANGED];
      return { ...(report && { report: { ...report, verified: all.length === 0 } }), findings: all };
    }),
  );
}
