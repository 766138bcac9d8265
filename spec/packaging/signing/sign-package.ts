import { failure, success, type Result } from '../../result.ts';
import type { Bytes } from './bytes.ts';
import type { SignatureCrypto } from './check-signature.ts';
import { MEBIBYTE_CHUNKS, WHOLE_SECTIONS, type SignedContainer } from './content-digest.ts';
import { findContainerParts, insertSigningBlock } from './insert-signing-block.ts';
import { schemeOfContainer } from './magic-numbers.ts';
import {
  CHUNKED_DEVELOPER_SIGNATURE,
  DEVELOPER_SIGNATURE,
  DISTRIBUTOR_SIGNATURE,
  readRpkSigningBlock,
  writeRpkSigningBlock,
} from './rpk-signing-block.ts';
import { developerCertificates } from './rpk-signers.ts';
import { signAsDeveloper } from './sign-as-developer.ts';
import { signAsDistributor, type ProfileTerms } from './sign-as-distributor.ts';
import { finding } from './signature-report.ts';
import type { SignatureScheme } from './signature-policy.ts';
import type { Signer } from './signer.ts';

export type { SignatureCrypto } from './check-signature.ts';
export type { ProfileTerms } from './sign-as-distributor.ts';
export type { Signer, SignFunction } from './signer.ts';

export interface SignPackageOptions extends SignatureCrypto {
  /** Default `rpk`; the other one is experimental, has one signer and is implemented by nobody else. */
  readonly scheme?: SignatureScheme;
  /** Who vouches for the content; absent: the package keeps its developer's signature. */
  readonly developer?: Signer | readonly Signer[];
  /** Write content digests over chunks of 1 MiB, which are computed in parallel; the text does not know that form. */
  readonly chunked?: boolean;
  /** Who delivers the package. */
  readonly distributor?: Signer;
  /** What the distributor permits. */
  readonly profile?: ProfileTerms;
}

/** The pairs of the developer's signature that the package has. */
function presentPairs({ bytes, directoryStart }: SignedContainer): Result<Map<number, Uint8Array>> {
  const missing = failure<Map<number, Uint8Array>>(
    finding(
      'developer-signature-missing',
      "The package has no developer's signature that a distributor could add to. Give the developer's key as well.",
    ),
  );
  if (schemeOfContainer(bytes, directoryStart) !== 'rpk') return missing;
  const block = readRpkSigningBlock(bytes, directoryStart);
  if (!block.ok) return block;
  const pairs = new Map(block.value.pairs);
  return pairs.has(CHUNKED_DEVELOPER_SIGNATURE) || pairs.has(DEVELOPER_SIGNATURE) ? success(pairs) : missing;
}

/** Signs by the scheme that has one signer; its library is loaded when it is first needed. */
async function signByPkcs7(
  container: SignedContainer,
  { developer, profile = {}, ...options }: SignPackageOptions,
): Promise<Result<Bytes>> {
  const { signPkcs7 } = await import('./sign-pkcs7.ts');
  const own = developer === undefined || 'certificates' in developer ? developer : developer[0];
  const block = await signPkcs7(container, {
    ...options,
    profile,
    ...(own !== undefined && { developer: own }),
  });
  return block.ok ? success(insertSigningBlock(container, block.value)) : block;
}

/**
 * Signs a package: as its developer, as its distributor, or both. A signing block that is there is replaced; a distributor
 * alone keeps the developer's signature in it.
 *
 * @param bytes a container that `openContainer` accepts; not changed
 * @returns the signed container; or why there is none
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-rpk
 */
export async function signPackage(bytes: Uint8Array, options: SignPackageOptions): Promise<Result<Bytes>> {
  const { developer, chunked = false, distributor, profile = {} } = options;
  const container = await findContainerParts(bytes);
  if (!container.ok) return container;

  if (options.scheme === 'pkcs7') return signByPkcs7(container.value, options);
  let pairs: Map<number, Uint8Array>;
  if (developer !== undefined) {
    const signers: readonly Signer[] = 'certificates' in developer ? [developer] : developer;
    const chunkSize = chunked ? MEBIBYTE_CHUNKS : WHOLE_SECTIONS;
    const value = await signAsDeveloper(container.value, signers, chunkSize, options);
    if (!value.ok) return value;
    pairs = new Map([[chunked ? CHUNKED_DEVELOPER_SIGNATURE : DEVELOPER_SIGNATURE, value.value]]);
  } else {
    const present = presentPairs(container.value);
    if (!present.ok) return present;
    pairs = present.value;
  }
  if (distributor !== undefined) {
    const developerValue = pairs.get(CHUNKED_DEVELOPER_SIGNATURE) ?? pairs.get(DEVELOPER_SIGNATURE)!;
    const [certificate] = developerCertificates(developerValue);
    const value = await signAsDistributor(distributor, profile, certificate, options);
    if (!value.ok) return value;
    pairs.set(DISTRIBUTOR_SIGNATURE, value.value);
  }
  return success(insertSigningBlock(container.value, writeRpkSigningBlock(pairs)));
}
