import { resolvePackagePath } from '../manifest/resolve-package-path.ts';
import { routeWithoutExtension } from './page-resources.ts';

/** The parts of a page, in the order in which a runtime needs them. */
const PAGE_EXTENSIONS = ['.html', '.css', '.js'];

/** The route of the first item of the manifest's `pages`, without extension; undefined when there is none to be read. */
function firstRoute(manifest: Uint8Array | undefined): string | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(manifest));
    const pages = typeof json === 'object' && json !== null && 'pages' in json ? json.pages : undefined;
    const first: unknown = Array.isArray(pages) ? pages[0] : undefined;
    const reference = typeof first === 'string' ? resolvePackagePath(first) : undefined;
    return reference?.kind === 'inside' ? routeWithoutExtension(reference.path) : undefined;
  } catch {
    return undefined; // a package without a manifest that can be read is written too: tests need such packages
  }
}

/** UTF-16 puts what needs two units before U+E000 to U+FFFF, UTF-8 behind. */
function rankInUtf8(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Compares two texts by their bytes in UTF-8. */
function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = rankInUtf8(a.charCodeAt(at)) - rankInUtf8(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Compares two paths by the order in which a container's files are written: what a runtime that streams the container
 * needs first stands first (manifest.json, app.js, app.css, the first page), the rest follows by the bytes of its path.
 *
 * @param manifest the package's, where there is one; it need not be valid
 */
export function compareByWritingOrder(manifest: Uint8Array | undefined): (a: string, b: string) => number {
  const route = firstRoute(manifest);
  const page = route === undefined ? [] : PAGE_EXTENSIONS.map((extension) => route + extension);
  const first = new Map(
    [...new Set(['manifest.json', 'app.js', 'app.css', ...page])].map((path, at) => [path, at]),
  );
  const place = (path: string) => first.get(path) ?? first.size;
  return (a, b) => place(a) - place(b) || compareBytes(a, b);
}

/** The order in which a container's files are written, see {@link compareByWritingOrder}. */
export function entryOrder(files: ReadonlyMap<string, Uint8Array>): string[] {
  return [...files.keys()].sort(compareByWritingOrder(files.get('manifest.json')));
}
