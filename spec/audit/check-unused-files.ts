import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import type { Container } from '../packaging/open-container.ts';
import { pageResources } from '../packaging/page-resources.ts';
import type { Facts, Reference } from './facts.ts';
import { finding, type AuditFinding } from './finding.ts';

/** Code units of a package path, and more than any has. */
const LONGEST_PATH = 65_536;
/** Each is compared with every path, so there is an end to them. */
const MOST_BEGINNINGS = 1000;
/** Files that user agents read unasked. */
const ALWAYS_READ = ['manifest.json', 'app.js', 'app.css'];
/** Files for user agents and people, not for the MiniApp's code. */
const NOT_FOR_CODE = /^(?:i18n\/|META-INF\/|(?:.*\/)?(?:LICEN[CS]E|NOTICE|COPYING)(?:[.-][^/]*)?$)/i;
const ELSEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The package paths that an address in a file may mean: from the file's folder, and from the root. */
function candidates(url: string, path: string): string[] {
  if (url.length > LONGEST_PATH || ELSEWHERE.test(url)) return [];
  const written = decoded(url.trim().replace(/[?#].*$/s, ''));
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return (written.startsWith('/') ? [written] : [folder + written, written]).map(normal);
}

function normal(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && (segment !== '' || segments.length > 0)) segments.push(segment);
  }
  return segments.join('/');
}

/** All texts in a value of JSON. */
function* textsIn(root: unknown): Generator<string> {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
  }
}

/** Follows addresses through a package. */
class Reach {
  readonly #container: Container;
  readonly #byFile = new Map<string, Reference[]>();
  readonly #reached = new Set<string>();
  readonly #open: string[] = [];
  /** Beginnings of paths that texts in code are completed to. */
  readonly #beginnings = new Set<string>();

  constructor(container: Container, references: readonly Reference[]) {
    this.#container = container;
    for (const reference of references) {
      const known = this.#byFile.get(reference.place.path);
      if (known) known.push(reference);
      else this.#byFile.set(reference.place.path, [reference]);
    }
  }

  add(path: string): void {
    const page = pageResources(this.#container, path);
    for (const file of [path, `${path}.js`, page?.html, page?.css, page?.js]) {
      if (file === undefined || this.#reached.has(file) || !this.#container.has(file)) continue;
      this.#reached.add(file);
      this.#open.push(file);
    }
  }

  /** The files that nothing leads to. */
  unreached(): string[] {
    for (let path = this.#open.pop(); path !== undefined; path = this.#open.pop()) {
      for (const { url, isPartial } of this.#byFile.get(path) ?? []) {
        for (const candidate of candidates(url, path)) {
          this.add(candidate);
          // A folder's name, or a text that is completed while running, may lead to all that begins like it.
          if ((isPartial || url.endsWith('/')) && candidate.includes('/')) this.#addBeginning(candidate);
        }
      }
    }
    return this.#container.paths.filter((path) => !this.#reached.has(path));
  }

  #addBeginning(beginning: string): void {
    if (this.#beginnings.has(beginning) || this.#beginnings.size >= MOST_BEGINNINGS) return;
    this.#beginnings.add(beginning);
    for (const path of this.#container.paths) if (path.startsWith(beginning)) this.add(path);
  }
}

/**
 * Finds files that nothing leads to: no page, no address in HTML or CSS, no text in a script, nothing in the manifest.
 * What code puts together from parts that are no beginning of a path cannot be seen, so these are hints.
 */
export function checkUnusedFiles(
  container: Container,
  manifest: ProcessedManifest,
  { references }: Facts,
): AuditFinding[] {
  const reach = new Reach(container, references);
  for (const path of [
    ...ALWAYS_READ,
    ...manifest.pages,
    ...(manifest.widgets ?? []).map((widget) => widget.path),
  ]) {
    reach.add(path);
  }
  for (const text of textsIn(manifest)) for (const path of candidates(text, '')) reach.add(path);
  return reach
    .unreached()
    .filter((path) => !NOT_FOR_CODE.test(path))
    .map((path) => {
      const message = 'Nothing in the package leads to this file. Leave it out if nothing uses it.';
      return finding('hint', 'unused-file', { path }, message);
    });
}
