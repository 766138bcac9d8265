import type { BoundModule, LinkedModule } from '../logic-layer/modules/bound-module.ts';
import type { PackageResources } from '../package-loader/package-resources.ts';
import { bindModule } from './modules/bind-module.ts';
import { isForeign, LinkError, ModuleGraph } from './modules/module-graph.ts';
import { nativeModule, toUrl } from './modules/native-module.ts';
import { inlineSourceMap } from './modules/source-map.ts';

/** UTF-16 units of one linked graph: what is imported stands inside what imports it, once for each path to it. */
const LINKED_LIMIT = 8 * 1024 * 1024;
/** How many times the limit all graphs of one page may have, each module counted with all that stands inside it. */
const ENCODINGS = 4;

/**
 * Links the modules of a package: as `data:` URLs inside each other, the only form that a walled worker loads, and those that import
 * each other in a cycle, which URLs can't, as functions of their bindings. Equal modules of one scope have equal URLs, so each runs once.
 */
export class ModuleLinker {
  readonly #resources: PackageResources;
  readonly #graph: ModuleGraph;
  readonly #page: number;
  readonly #urls = new Map<string, string>();
  /** Inline scripts have no path of their own. */
  readonly #files = new Map<string, string>();
  #inline = 0;
  #encoded = 0;

  /** @param page the page instance whose `page`, `document` and `window` the modules see; undefined for app.js */
  constructor(resources: PackageResources, page: number | undefined) {
    this.#resources = resources;
    this.#graph = new ModuleGraph(resources);
    this.#page = page ?? 0;
  }

  /** Links a module by its package path. Throws a LinkError. */
  link(path: string, importer?: string): LinkedModule {
    this.#graph.module(path, importer);
    return this.#linkKey(path);
  }

  /** Links a module given as text; its imports are relative to `path`. Throws a LinkError. */
  linkText(text: string, path: string): LinkedModule {
    const key = `${path}#${(this.#inline += 1)}`;
    this.#files.set(key, path);
    this.#graph.add(key, text, path);
    return this.#linkKey(key);
  }

  /** Links what `import(specifier)` in a file names. Throws a LinkError. */
  linkSpecifier(specifier: string, file: string): LinkedModule {
    const path = this.#graph.resolve(specifier, file);
    return isForeign(path) ? { kind: 'module', url: path } : this.link(path, file);
  }

  #linkKey(key: string): LinkedModule {
    if (!this.#graph.isBound(key)) return { kind: 'module', url: this.#url(key) };
    const modules: BoundModule[] = [];
    this.#bind(key, modules, new Set());
    return { kind: 'bound', key, modules };
  }

  #bind(key: string, bound: BoundModule[], seen: Set<string>): void {
    const work = [key];
    for (let at = work.pop(); at !== undefined; at = work.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const module = this.#graph.module(at);
      const requests = module.imported.map((path) => (this.#graph.isBound(path) ? path : this.#url(path)));
      const made = bindModule(module, this.#graph.group(at), requests);
      const text = inlineSourceMap(made.text, this.#fileOf(at), this.#resources, made.head.length);
      this.#count(text.length, at);
      bound.push({ ...made, file: this.#fileOf(at), text });
      work.push(...module.imported.filter((path) => this.#graph.isBound(path)));
    }
  }

  #url(path: string): string {
    if (isForeign(path)) return path;
    const known = this.#urls.get(path);
    if (known !== undefined) return known;
    const module = this.#graph.module(path);
    const file = this.#fileOf(path);
    let size = module.source.text.length;
    const urls = module.imported.map((imported) => {
      const url = this.#url(imported);
      this.#checkSize((size += url.length), file);
      return url;
    });
    const whole = inlineSourceMap(nativeModule(module, this.#page, file, urls), file, this.#resources);
    this.#count(whole.length, file);
    const url = toUrl(whole);
    this.#checkSize(url.length, file);
    this.#urls.set(path, url);
    return url;
  }

  #fileOf(key: string): string {
    return this.#files.get(key) ?? key;
  }

  #count(size: number, file: string): void {
    this.#encoded += size;
    this.#checkSize(this.#encoded / ENCODINGS, file);
  }

  #checkSize(size: number, file: string): void {
    if (size <= LINKED_LIMIT) return;
    throw new LinkError(
      `${file} with all that it imports is too big to be linked. Bundle its modules into one file.`,
    );
  }
}
