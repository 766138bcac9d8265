import { success, type Result } from '../../result.ts';
import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import { openContainer } from '../open-container.ts';
import { concatenate, type Bytes } from './bytes.ts';
import type { SignedContainer } from './content-digest.ts';

/** Where the parts of a container are that can be opened; its signing block, if any, is about to be replaced. */
export async function findContainerParts(bytes: Uint8Array): Promise<Result<SignedContainer>> {
  const opened = await openContainer(bytes);
  if (!opened.ok) return opened;
  const end = readEndOfCentralDirectory(bytes, 0);
  if (!end.ok) return end;
  const { directoryStart, directoryEnd } = end.value;
  const blockStart = opened.value.signingBlock?.start ?? directoryStart;
  return success({ bytes, blockStart, directoryStart, directoryEnd });
}

/** The container with a signing block, or another one, before its central directory. */
export function insertSigningBlock(container: SignedContainer, block: Uint8Array): Bytes {
  const { bytes, blockStart, directoryStart, directoryEnd } = container;
  const signed = concatenate(bytes.subarray(0, blockStart), block, bytes.subarray(directoryStart));
  const shift = blockStart + block.length - directoryStart;
  new DataView(signed.buffer).setUint32(directoryEnd + shift + 16, directoryStart + shift, true);
  return signed;
}
