import { bytesSource } from '../byte-source.ts';
import type { ContainerLimits } from '../container-limits.ts';
import { openContainer } from '../open-container.ts';
import { openRandomAccess } from '../open-random-access.ts';
import { streamContainer } from '../stream-container.ts';
import type { Result } from '../../result.ts';
import { streamOf } from './stream-of.ts';

const codeOf = (result: Result<unknown>) => (result.ok ? 'accepted' : result.violations[0]!.code);

/** `'accepted'`, or the first code, of each of the three readers; each file is read. */
export async function verdicts(
  bytes: Uint8Array,
  limits?: Partial<ContainerLimits>,
): Promise<{ whole: string; randomAccess: string; streamed: string }> {
  const opened = await openRandomAccess(bytesSource(bytes), limits);
  let randomAccess = codeOf(opened);
  for (const { path } of opened.ok ? opened.value.entries : []) {
    const read = opened.ok && (await opened.value.read(path));
    if (read && !read.ok && randomAccess === 'accepted') randomAccess = codeOf(read);
  }
  const container = streamContainer(streamOf(bytes, 7), limits);
  for await (const { path } of container.files) void path;
  return {
    whole: codeOf(await openContainer(bytes, limits)),
    randomAccess,
    streamed: codeOf(await container.whole),
  };
}
