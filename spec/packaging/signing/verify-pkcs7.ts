import { failure, success, type Result, type Violation } from '../../result.ts';
import type { EndOfCentralDirectory } from '../end-of-central-directory.ts';
import { ownBytes, sameBytes } from './bytes.ts';
import { readCmsSignature, type CmsSignature } from './cms-signed-data.ts';
import type { SignedContainer } from './content-digest.ts';
import { judgeSignature, type JudgingContext } from './judge-signature.ts';
import { MalformedBytes } from './little-endian.ts';
import {
  DEFAULT,
  readSignedContent,
  WHOLE_FILE,
  wholeFileDigest,
  type ContentHash,
} from './pkcs7-content.ts';
import {
  FILE_SIGNATURE,
  PROVISIONING_PROFILE,
  readPkcs7SigningBlock,
  type Pkcs7Block,
} from './pkcs7-signing-block.ts';
import { readProvisioningProfile, type ProvisioningProfile } from './provisioning-profile.ts';
import { finding, type SignerOutcome } from './signature-report.ts';
import { checkProfileBinding } from './verify-distributor-signature.ts';

const damaged = (what: string) =>
  finding('signing-block-malformed', `${what} cannot be read. Sign the package again.`);

/** Whether the signed content holds the digests of the container and of its profile. */
async function contentHolds(
  entries: readonly ContentHash[],
  container: SignedContainer,
  profile: Pkcs7Block | undefined,
  crypto: Crypto,
): Promise<boolean> {
  const file = entries.find(({ type, tag }) => type === FILE_SIGNATURE && tag === WHOLE_FILE);
  if (file === undefined) return false;
  if (!sameBytes(await wholeFileDigest(container, file.digest, crypto), file.value)) return false;
  const own = entries.find(({ type, tag }) => type === PROVISIONING_PROFILE && tag === DEFAULT);
  if (profile === undefined || own === undefined) return profile === undefined && own === undefined;
  const digest = await crypto.subtle.digest(own.digest, ownBytes(profile.data));
  return sameBytes(new Uint8Array(digest), own.value);
}

function readProfile(block: Pkcs7Block | undefined): ProvisioningProfile | undefined | 'malformed' {
  if (block === undefined) return undefined;
  try {
    return readProvisioningProfile(block.data);
  } catch (error) {
    if (error instanceof MalformedBytes) return 'malformed';
    throw error;
  }
}

/** The distributor when the profile holds the signer's certificate as the distributor's; else the developer. */
function roleOf(profile: ProvisioningProfile | undefined, { certificates }: CmsSignature) {
  const { certificate } = profile ?? {};
  const own = certificates[0]!;
  return certificate !== undefined && sameBytes(certificate, own) ? 'distributor' : 'developer';
}

/**
 * Verifies the signature of a PKCS#7 signing block. Experimental: nobody else implements the block, and the text leaves
 * most of it open.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7
 */
export async function verifyPkcs7(
  bytes: Uint8Array,
  { directoryStart, directoryEnd }: EndOfCentralDirectory,
  context: JudgingContext,
): Promise<Result<SignerOutcome[]>> {
  const block = readPkcs7SigningBlock(bytes, directoryStart);
  if (!block.ok) return block;
  const { start, blocks } = block.value;
  const signatureBlock = blocks.find(({ type }) => type === FILE_SIGNATURE);
  const profileBlock = blocks.find(({ type }) => type === PROVISIONING_PROFILE);
  const cms = signatureBlock && readCmsSignature(signatureBlock.data);
  const entries = cms && readSignedContent(cms.content);
  if (cms === undefined || entries === undefined) return failure(damaged('The signature'));
  const profile = readProfile(profileBlock);
  if (profile === 'malformed') return failure(damaged('The provisioning profile'));

  const role = roleOf(profile, cms);
  const { algorithm, signature, signedBytes, certificates } = cms;
  const outcome = await judgeSignature(
    { role, algorithm, signature, data: signedBytes, certificates },
    context,
  );
  const findings: Violation[] = [...outcome.findings];
  const contentDigest = await context.crypto.subtle.digest(algorithm.digest, ownBytes(cms.content));
  const container = { bytes, blockStart: start, directoryStart, directoryEnd };
  if (
    !sameBytes(new Uint8Array(contentDigest), cms.messageDigest) ||
    !(await contentHolds(entries, container, profileBlock, context.crypto))
  ) {
    findings.push(
      finding(
        'content-changed',
        "The package's content is not what was signed. Fetch it again, or sign it again.",
      ),
    );
  }
  if (profile !== undefined) {
    const developers = role === 'developer' ? certificates.slice(0, 1) : undefined;
    findings.push(...(await checkProfileBinding(profile, bytes, developers, context.crypto)));
  }
  const { usage, manifest, deviceIds } = profile ?? {};
  const summary = {
    ...(usage !== undefined && { usage }),
    ...(manifest !== undefined && { manifest }),
    ...(deviceIds !== undefined && { deviceIds }),
  };
  const report = outcome.report && {
    ...outcome.report,
    verified: findings.length === 0,
    ...(profile !== undefined && { profile: summary }),
  };
  return success([{ ...(report && { report }), findings }]);
}
