import { canonicalCaseFold } from '../packaging/canonical-case-fold.ts';

const HTML = /\.html?$/i;
/** Names that mean something else in a package's root. */
const RESERVED = new Set(['app.js', 'app.css', 'manifest.json']);

/**
 * Where the files of a web app go in the package: documents into `pages`, without their extension, the rest where it
 * was. A file that has one of the names reserved in the root, and a second document for one route, get a free name. Names
 * that differ only in case or composition are the same to a package.
 *
 * @param paths of all files of the web app
 */
export function movesOf(paths: Iterable<string>): (path: string) => string {
  const all = [...paths];
  const taken = new Set(all.map(canonicalCaseFold));
  const moves = new Map<string, string>();
  const freeName = (name: string, extension: string) => {
    let free = name;
    const key = () => canonicalCaseFold(free + extension);
    for (let number = 2; taken.has(key()); number++) free = `${name}-${number}`;
    taken.add(key());
    return free;
  };
  for (const path of all) {
    if (HTML.test(path)) {
      moves.set(path, freeName(`pages/${path.replace(HTML, '')}`, '.html'));
    } else if (RESERVED.has(canonicalCaseFold(path))) {
      const [name, extension] = path.split('.');
      moves.set(path, `${freeName(`${name}-web`, `.${extension}`)}.${extension}`);
    }
  }
  return (path) => moves.get(path) ?? path;
}
