import { success, type Result } from '../result.ts';
import { canonicalCaseFold } from './canonical-case-fold.ts';
import { refuseContainer } from './refuse-container.ts';

interface NamedEntry {
  readonly path: string;
  readonly isDirectory: boolean;
}

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
 * Takes the paths of a container one after the other and checks that all names within each directory differ after
 * canonical normalization and full case folding, and that no name is both a file's and a directory's.
 *
 * @see https://w3c.github.io/miniapp-packaging/#filename-normalization
 */
export function uniqueNames(): { add(entry: NamedEntry): Result<undefined> } {
  const root = new Map<string, Name>();
  return {
    add({ path, isDirectory }) {
      const names = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
      const code = slotIn(root, names, isDirectory);
      if (code === undefined) return success(undefined);
      return refuseContainer(
        code,
        path,
        code === 'file-and-directory'
          ? 'The name is a file and a directory at once. Rename one of them.'
          : 'The name is in its directory twice, or differs from another only in case or composition. Rename one of them.',
      );
    },
  };
}

/** Checks all paths of a container against each other, as {@link uniqueNames} does. */
export function checkUniqueNames(entries: Iterable<NamedEntry>): Result<undefined> {
  const names = uniqueNames();
  for (const entry of entries) {
    const unique = names.add(entry);
    if (!unique.ok) return unique;
  }
  return success(undefined);
}
