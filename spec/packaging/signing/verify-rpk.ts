import { failure, success, type Result } from '../../result.ts';
import type { EndOfCentralDirectory } from '../end-of-central-directory.ts';
import { MEBIBYTE_CHUNKS, WHOLE_SECTIONS } from './content-digest.ts';
import type { JudgingContext } from './judge-signature.ts';
import {
  CHUNKED_DEVELOPER_SIGNATURE,
  DEVELOPER_SIGNATURE,
  DISTRIBUTOR_SIGNATURE,
  readRpkSigningBlock,
} from './rpk-signing-block.ts';
import { developerCertificates } from './rpk-signers.ts';
import { finding, type SignerOutcome } from './signature-report.ts';
import { verifyDeveloperSignature } from './verify-developer-signature.ts';
import { verifyDistributorSignature } from './verify-distributor-signature.ts';

/**
 * Verifies the signatures of an RPK signing block. Of the developer's two forms the one with smaller chunks counts; the
 * file list, for packages that are split, is not looked at.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-rpk
 */
export async function verifyRpk(
  bytes: Uint8Array,
  { directoryStart, directoryEnd }: EndOfCentralDirectory,
  context: JudgingContext,
): Promise<Result<SignerOutcome[]>> {
  const block = readRpkSigningBlock(bytes, directoryStart);
  if (!block.ok) return block;
  const { start, pairs } = block.value;
  const chunked = pairs.get(CHUNKED_DEVELOPER_SIGNATURE);
  const developer = chunked ?? pairs.get(DEVELOPER_SIGNATURE);
  if (developer === undefined) {
    return failure(
      finding(
        'developer-signature-missing',
        'The signing block holds no signature over the content. Sign the package as its developer.',
      ),
    );
  }
  const container = { bytes, blockStart: start, directoryStart, directoryEnd };
  const chunkSize = chunked === undefined ? WHOLE_SECTIONS : MEBIBYTE_CHUNKS;
  const outcomes = await verifyDeveloperSignature(developer, container, chunkSize, context);
  const distributor = pairs.get(DISTRIBUTOR_SIGNATURE);
  if (distributor !== undefined) {
    const certificates = developerCertificates(developer);
    outcomes.push(await verifyDistributorSignature(distributor, bytes, certificates, context));
  }
  return success(outcomes);
}
