import { failure, success, type Result } from '../../result.ts';
import { ownBytes } from './bytes.ts';
import { checkCertificateAmount, publicKeyOf, readCertificate } from './certificates.ts';
import { checkSignature, type SignatureCrypto } from './check-signature.ts';
import { ecdsaSignatureToDer } from './ecdsa-signature.ts';
import { isSupportedKeySize, readPublicKey, type PublicKeyDetails } from './public-key.ts';
import { signatureAlgorithm, type SignatureAlgorithm } from './signature-algorithms.ts';
import { finding } from './signature-report.ts';
import type { Signer } from './signer.ts';

/** A signer whose certificate was read. */
export interface PreparedSigner {
  readonly signer: Signer;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly key: PublicKeyDetails;
  /** DER of a SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
}

function defaultAlgorithm({ type, bits }: PublicKeyDetails): number {
  if (type === 'RSA') return 0x0103;
  if (type === 'DSA') return 0x0301;
  return bits > 256 ? 0x0202 : 0x0201;
}

/** Reads the signer's key and algorithms from its certificate. */
export function prepareSigner(signer: Signer): Result<PreparedSigner> {
  const [own] = signer.certificates;
  if (own === undefined) {
    return failure(finding('certificate-missing', 'A signer has no certificate. Give the one of its key.'));
  }
  const tooMany = checkCertificateAmount(signer.certificates);
  if (tooMany !== undefined) return failure(tooMany);
  const certificate = readCertificate(own);
  if (!certificate.ok) return certificate;
  const publicKey = publicKeyOf(certificate.value);
  const key = readPublicKey(publicKey);
  if (key === undefined || !isSupportedKeySize(key)) {
    return failure(
      finding(
        'key-unsupported',
        "The certificate's key is of a type or size that packages are not signed with. Make one with RSA 2048 or EC P-256.",
      ),
    );
  }
  const ids = signer.algorithms ?? [defaultAlgorithm(key)];
  const algorithms = ids.flatMap((id) => signatureAlgorithm(id) ?? []);
  if (
    algorithms.length === 0 ||
    algorithms.length < ids.length ||
    new Set(ids).size < ids.length ||
    algorithms.some(({ keyType }) => keyType !== key.type)
  ) {
    return failure(
      finding(
        'algorithm-unsupported',
        `The signature algorithms are not all, once each, of the specification's for ${key.type} keys. Name others, or none.`,
      ),
    );
  }
  return success({ signer, algorithms, key, publicKey });
}

async function signByKey(
  privateKey: Uint8Array,
  { webCrypto, digest, saltLength }: SignatureAlgorithm,
  { curve }: PublicKeyDetails,
  data: Uint8Array,
  crypto: Crypto,
): Promise<Uint8Array> {
  const { subtle } = crypto;
  const parameters = { name: webCrypto!, hash: digest, ...(curve !== undefined && { namedCurve: curve }) };
  const key = await subtle.importKey('pkcs8', ownBytes(privateKey), parameters, false, ['sign']);
  const operation = { name: webCrypto!, hash: digest, ...(saltLength !== undefined && { saltLength }) };
  const signature = new Uint8Array(await subtle.sign(operation, key, ownBytes(data)));
  return webCrypto === 'ECDSA' ? ecdsaSignatureToDer(signature) : signature;
}

/**
 * Signs, and checks that the signature can be verified with the certificate's key. A DSA signature is only checked where
 * there is a verifier.
 *
 * @returns the signature, ECDSA and DSA in DER; or why there is none
 */
export async function makeSignature(
  { signer, key, publicKey }: PreparedSigner,
  algorithm: SignatureAlgorithm,
  data: Uint8Array,
  options: SignatureCrypto,
): Promise<Result<Uint8Array>> {
  const { privateKey } = signer;
  if (typeof privateKey !== 'function' && algorithm.webCrypto === undefined) {
    return failure(
      finding(
        'algorithm-unsupported',
        `Web Crypto cannot sign with ${algorithm.name}. Give a function that does.`,
      ),
    );
  }
  const { crypto = globalThis.crypto } = options;
  let signature: Uint8Array;
  try {
    signature =
      typeof privateKey === 'function'
        ? await privateKey(algorithm, data)
        : await signByKey(privateKey, algorithm, key, data, crypto);
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? `: ${error.message}` : '';
    return failure(
      finding(
        'key-unusable',
        `The private key cannot sign with ${algorithm.name}${reason}. Is it the certificate's, as PKCS #8?`,
      ),
    );
  }
  const check = await checkSignature(algorithm, publicKey, signature, data, options);
  if (check === 'verified' || (check === 'unsupported' && algorithm.keyType === 'DSA'))
    return success(signature);
  return failure(
    finding(
      'public-key-mismatch',
      "The private key is not the certificate's. Give the certificate of this key.",
    ),
  );
}
