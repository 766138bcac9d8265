import type { InspectedFile } from './inspection.ts';
import { printable } from './report-findings.ts';

/** The directories and files of one directory. */
interface Directory {
  readonly directories: Map<string, Directory>;
  readonly files: { readonly name: string; readonly file: InspectedFile }[];
}

/** Directories in each other; a path of a bundle may have any number, and deeper ones are shown in one line. */
const DEEPEST = 32;

const bytes = new Intl.NumberFormat('en');

/** Lines that show the files as a tree, each with its size and, in a second column, how it stands in the package. */
export function fileTree(files: readonly InspectedFile[]): string[] {
  const root: Directory = { directories: new Map(), files: [] };
  for (const file of files) {
    const { directories, name } = partsOf(file.path);
    directories.reduce(openDirectory, root).files.push({ name, file });
  }
  const rows = [...rowsOf(root, '')];
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  return rows.map(({ label, file }) => (file ? `${label.padEnd(width)}${sizes(file)}` : label));
}

/** The origin of an absolute URL is one name. */
function partsOf(path: string): { directories: readonly string[]; name: string } {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(?=\/)/i.exec(path)?.[0];
  const names = path.slice(origin === undefined ? 0 : origin.length + 1).split('/');
  if (origin !== undefined) names.unshift(origin);
  const depth = Math.min(DEEPEST, names.length - 1);
  return { directories: names.slice(0, depth), name: names.slice(depth).join('/') };
}

function openDirectory(parent: Directory, name: string): Directory {
  const child = parent.directories.get(name) ?? { directories: new Map(), files: [] };
  parent.directories.set(name, child);
  return child;
}

/** Files before directories, both in the package's order. */
function* rowsOf(
  { directories, files }: Directory,
  indent: string,
): Generator<{ label: string; file?: InspectedFile }> {
  let left = files.length + directories.size;
  const branch = () => (--left === 0 ? '└── ' : '├── ');
  for (const { name, file } of files) yield { label: indent + branch() + printable(name), file };
  for (const [name, directory] of directories) {
    const at = branch();
    yield { label: `${indent}${at}${printable(name)}/` };
    yield* rowsOf(directory, indent + (left === 0 ? '    ' : '│   '));
  }
}

function sizes({ size, compressedSize, contentType }: InspectedFile): string {
  const packed = compressedSize === undefined ? '' : `${bytes.format(compressedSize)} packed`.padStart(19);
  return bytes.format(size).padStart(14) + packed + (contentType ? `  ${printable(contentType)}` : '');
}
