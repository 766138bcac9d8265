import { success, type Result } from '../result.ts';
import { canonicalCaseFold } from './canonical-case-fold.ts';
import { refuseContainer } from './refuse-container.ts';

interface Name {
  readonly written: string;
  readonly isDirectory: boolean;
  /** Whether the container has an entry for it; a directory may also be there only through what it holds. */
  isEntry: boolean;
  readonly children: Map<string, Name>;
}

/** Slots the names of a path into the tree; the code of the conflict, if there is one. */
function slotIn(root: Map<string, Name>, names: readonly string[], isDirectory: boolean): string | undefined {
  let siblings = root;
  for (const [depth, written] of names.entries()) {
    const isLast = depth === names.length - 1;
    const isDirectoryHere = !isLast || isDirectory;
    const key = canonicalCaseFold(written);
    let name = siblings.get(key);
    if (name === undefined) {
      name = { written, isDirectory: isDirectoryHere, isEntry: false, children: new Map() };
      siblings.set(key, name);
    } else if (name.written !== written || name.isDirectory !== isDirectoryHere) {
      return name.written === written ? 'file-and-directory' : 'file-name-not-unique';
    }
    if (isLast) {
      if (name.isEntry) return 'file-name-not-unique';
      name.isEntry = true;
    }
    siblings = name.children;
  }
  return undefined;
}

/**
 * Checks that all names within each directory differ after canonical normalization and full case folding, and that no
 * name is both a file's and a directory's.
 *
 * @see https://w3c.github.io/miniapp-packaging/#filename-normalization
 */
export function checkUniqueNames(
  entries: readonly { readonly path: string; readonly isDirectory: boolean }[],
): Result<undefined> {
  const root = new Map<string, Name>();
  for (const { path, isDirectory } of entries) {
    const code = slotIn(root, path.replace(/\/$/, '').split('/'), isDirectory);
    if (code === undefined) continue;
    return refuseContainer(
      code,
      path,
      code === 'file-and-directory'
        ? 'The name is a file and a directory at once. Rename one of them.'
        : 'The name is in its directory twice, or differs from another only in case or composition. Rename one of them.',
    );
  }
  return success(undefined);
}
