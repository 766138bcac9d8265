import { basename } from 'node:path';
import type { FolderState } from '@miniapp-tests/polyfills/dev-tools/folder-state';
import { CommandFailure } from '@miniapp-tests/spec/cli/commands';
import { packedDirectory } from '@miniapp-tests/spec/cli/read-package';
import { validatePackage } from '@miniapp-tests/spec/cli/validation';

/** A MiniApp's folder as it is at one moment. */
export interface FolderSnapshot {
  readonly state: FolderState;
  /** Its package, where it can be packed; its manifest may be as wrong as it likes. */
  readonly bytes?: Uint8Array;
}

/** Packs and validates a folder. Never rejects: what is wrong is part of the state. */
export async function readFolder(
  folder: string,
  revision: number,
  changed: readonly string[],
): Promise<FolderSnapshot> {
  const about = { folder: basename(folder), revision, changed };
  try {
    const bytes = await packedDirectory(folder);
    const { findings, omitted } = await validatePackage(bytes);
    return { state: { ...about, findings, omitted }, bytes };
  } catch (error) {
    // A file can go while it is read; then another change follows.
    const known = error instanceof CommandFailure || (error as NodeJS.ErrnoException).code !== undefined;
    if (!known) throw error;
    return { state: { ...about, findings: [], omitted: 0, problem: (error as Error).message } };
  }
}
