import { success, type Result } from '../result.ts';
import { canonicalCaseFold } from './canonical-case-fold.ts';
import { refuseContainer } from './refuse-container.ts';

interface NamedEntry {
  readonly path: string;
  readonly isDirectory: boolean;
}

type Code = 'file-name-not-unique' | 'file-and-directory';

interface Name {
  readonly written: string;
  readonly isDirectory: boolean;
  /** Whether the container has an entry for it; a directory may also be there only through what it holds. */
  isEntry: boolean;
  readonly children: Names;
}

/** The names in one directory, by what must differ. */
type Names = Map<string, Name>;

/** Finds a name among its siblings, or puts it there; the code of the conflict, if there is one. */
function slotIn(siblings: Names, written: string, isDirectory: boolean): Name | Code {
  const key = canonicalCaseFold(written);
  const known = siblings.get(key);
  if (known !== undefined) {
    if (known.written !== written) return 'file-name-not-unique';
    return known.isDirectory === isDirectory ? known : 'file-and-directory';
  }
  const name: Name = { written, isDirectory, isEntry: false, children: new Map() };
  siblings.set(key, name);
  return name;
}

/**
 * Takes the paths of a container one after the other and checks that all names within each directory differ after
 * canonical normalization and full case folding, and that no name is both a file's and a directory's.
 *
 * @see https://w3c.github.io/miniapp-packaging/#filename-normalization
 */
export function uniqueNames(): { add(entry: NamedEntry): Result<undefined> } {
  const root: Names = new Map();
  /** The latest directory: most paths are in the same as the one before. */
  let latest = { path: '', names: root };

  function namesIn(directory: string): Names | Code {
    if (directory === '') return root;
    if (directory === latest.path) return latest.names;
    let names = root;
    for (const written of directory.slice(0, -1).split('/')) {
      const name = slotIn(names, written, true);
      if (typeof name === 'string') return name;
      names = name.children;
    }
    latest = { path: directory, names };
    return names;
  }

  function findConflict({ path, isDirectory }: NamedEntry): Code | undefined {
    const plain = path.endsWith('/') ? path.slice(0, -1) : path;
    const nameStart = plain.lastIndexOf('/') + 1;
    const siblings = namesIn(plain.slice(0, nameStart));
    if (typeof siblings === 'string') return siblings;
    const name = slotIn(siblings, plain.slice(nameStart), isDirectory);
    if (typeof name === 'string') return name;
    if (name.isEntry) return 'file-name-not-unique';
    name.isEntry = true;
    return undefined;
  }

  return {
    add(entry) {
      const code = findConflict(entry);
      if (code === undefined) return success(undefined);
      return refuseContainer(
        code,
        entry.path,
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
