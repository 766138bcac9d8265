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

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * The order in which a container's files are written: what a runtime that streams the container needs first stands
 * first (manifest.json, app.js, app.css, the first page), the rest follows by the bytes of its path.
 */
export function entryOrder(files: ReadonlyMap<string, Uint8Array>): string[] {
  const route = firstRoute(files.get('manifest.json'));
  const page = route === undefined ? [] : PAGE_EXTENSIONS.map((extension) => route + extension);
  const first = new Set(['manifest.json', 'app.js', 'app.css', ...page].filter((path) => files.has(path)));
  const encoder = new TextEncoder();
  const rest = [...files.keys()]
    .filter((path) => !first.has(path))
    .map((path) => ({ path, bytes: encoder.encode(path) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  return [...first, ...rest.map(({ path }) => path)];
}
