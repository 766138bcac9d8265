import { PAGE_SCOPE } from '../logic-layer/window/page-scope-names.ts';
import { parse } from 'es-module-lexer/js';
import type { PackageResources } from '../package-loader/package-resources.ts';

type ImportSpecifier = ReturnType<typeof parse>[0][number];

/** UTF-16 units of one linked graph: what is imported stands inside what imports it, once for each path to it. */
const LINKED_LIMIT = 8 * 1024 * 1024;
/** How many times the limit all graphs of one page may have, each module counted with all that stands inside it. */
const ENCODINGS = 4;

/** A graph of modules that cannot be linked; the message says why and where. */
export class LinkError extends Error {}

/** Does a script have a static import or export? One that can't be read is left to the engine, as a classic script. */
export function isModule(text: string): boolean {
  try {
    const [, , , hasModuleSyntax] = parse(text);
    return hasModuleSyntax;
  } catch {
    return false;
  }
}

/**
 * Links the modules of a package as `data:` URLs inside each other, the only form that a walled worker loads. Equal
 * modules of one scope have equal URLs, so each runs once.
 */
export class ModuleLinker {
  readonly #resources: PackageResources;
  readonly #prelude: (text: string, imported: readonly string[]) => string;
  readonly #linked = new Map<string, string>();
  #encoded = 0;

  /** @param page the page instance whose `page`, `document` and `window` the modules see; undefined for app.js */
  constructor(resources: PackageResources, page: number | undefined) {
    this.#resources = resources;
    this.#prelude = page === undefined ? () => '' : (...module) => scopePrelude(page, ...module);
  }

  /** The URL of a module by its package path. Throws a LinkError. */
  link(path: string): string {
    return this.#link(path, []);
  }

  /** The URL of a module given as text; its imports are relative to `path`. Throws a LinkError. */
  linkText(text: string, path: string): string {
    return this.#toUrl(text, path, [path]);
  }

  #link(path: string, importers: readonly string[]): string {
    const known = this.#linked.get(path);
    if (known !== undefined) return known;
    const importer = importers.at(-1);
    if (importers.includes(path)) {
      const cycle = [...importers.slice(importers.indexOf(path)), path].join(' → ');
      throw new LinkError(
        `These modules import each other in a cycle, which cannot be linked here: ${cycle}. Break the cycle.`,
      );
    }
    const text = this.#resources.text(path);
    if (text === undefined) {
      throw new LinkError(`${importer ?? 'A page'} imports ${path}, which is not in the package.`);
    }
    // The policy refuses JSON modules (they fall under connect-src), so JSON is linked as a script.
    const url = path.endsWith('.json')
      ? `data:text/javascript;charset=utf-8,${encodeForQuotes(`export default JSON.parse(${JSON.stringify(text)})`)}`
      : this.#toUrl(text, path, [...importers, path]);
    this.#checkSize(url.length, path);
    this.#linked.set(path, url);
    return url;
  }

  #toUrl(text: string, path: string, importers: readonly string[]): string {
    let linked = '';
    let end = 0;
    const specifiers = importsOf(text, path);
    const imported = specifiers
      .filter(({ type }) => type === 'static')
      .map(({ importStart, start }) => text.slice(importStart, start));
    for (const specifier of specifiers) {
      const replacement = this.#replacement(specifier, path, importers);
      if (replacement === undefined) continue;
      linked += text.slice(end, specifier.start) + replacement;
      this.#checkSize(linked.length, path);
      end = specifier.end;
      if (specifier.type !== 'static' || specifier.attributesStart < 0) continue;
      // JSON becomes a script, so nothing else may be asked for it: the closing quote stays, the attributes go.
      linked += text.slice(end, end + 1);
      end = specifier.importEnd;
    }
    linked += text.slice(end);
    const whole = `${this.#prelude(text, imported)}${linked}\n//# sourceURL=${encodeURI(path)}`;
    this.#encoded += whole.length;
    this.#checkSize(this.#encoded / ENCODINGS, path);
    return `data:text/javascript;charset=utf-8,${encodeForQuotes(whole)}`;
  }

  #checkSize(size: number, path: string): void {
    if (size <= LINKED_LIMIT) return;
    throw new LinkError(
      `${path} with all that it imports is too big to be linked. Bundle its modules into one file.`,
    );
  }

  /** What stands in the source in place of the specifier; undefined when it stays as it is. */
  #replacement(found: ImportSpecifier, path: string, importers: readonly string[]): string | undefined {
    if (found.type === 'import-meta' || found.specifier === undefined) return undefined;
    if (found.specifier.startsWith('data:')) return undefined;
    const isDynamic = found.type === 'dynamic';
    const target = /^\.{0,2}\//.test(found.specifier)
      ? this.#resources.resolve(found.specifier, path)
      : undefined;
    // A dynamic import that can't be linked rejects when it is made.
    if (isDynamic && (found.glob || target === undefined || importers.includes(target))) return undefined;
    if (target === undefined) {
      throw new LinkError(
        `${path} imports "${found.specifier}". Only modules of the package can be imported: begin with ./, ../ or /.`,
      );
    }
    const url = this.#link(target, importers);
    return isDynamic ? JSON.stringify(url) : url;
  }
}

/** Percent-encodes so that the URL can stand between quotes of either kind. */
function encodeForQuotes(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}

function importsOf(text: string, path: string): readonly ImportSpecifier[] {
  try {
    return parse(text)[0].toSorted((a, b) => a.start - b.start);
  } catch (error) {
    throw new LinkError(`${path} cannot be read as a module: ${(error as Error).message}`);
  }
}

/** Gives a module its page's scope, but for the names that it declares itself. */
function scopePrelude(page: number, text: string, imported: readonly string[]): string {
  const names = PAGE_SCOPE.filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(text) &&
      !new RegExp(`\\b(?:const|let|var|class|function)\\s+${name}\\b`).test(text) &&
      !imported.some((names) => new RegExp(`\\b${name}\\b`).test(names)),
  );
  return names.length === 0
    ? ''
    : `const{${names.join(',')}}=globalThis[Symbol.for("miniapp.page.${page}")];`;
}
