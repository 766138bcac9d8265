import { watch } from 'chokidar';
import { relative, sep } from 'node:path';

/** Milliseconds without another change after which the folder is taken to be as its author wants it. */
const SETTLED = 60;

export interface FolderWatch {
  close(): Promise<void>;
}

/** What a package does not hold, as packing leaves it out: names that begin with a dot. */
function isLeftOut(folder: string, path: string): boolean {
  return relative(folder, path)
    .split(sep)
    .some((name) => name.startsWith('.') && name !== '..');
}

/**
 * Tells of changes below a folder, some that come directly one after the other at once. Fulfils when it watches.
 *
 * @param changed told of paths relative to the folder, with slashes
 */
export async function watchFolder(
  folder: string,
  changed: (paths: readonly string[]) => void,
): Promise<FolderWatch> {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignored: (path) => isLeftOut(folder, path),
    ignoreInitial: true,
    // Editors that write another file and move it to the place are told of as a change.
    atomic: true,
  });
  watcher.on('all', (_, path) => {
    paths.add(relative(folder, path).split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...paths].filter((one) => one !== '');
      paths.clear();
      changed(all);
    }, SETTLED);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    // On, not once: an error that nobody hears would end the process.
    watcher.on('error', reject);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
