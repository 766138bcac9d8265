import type { PackageResources } from '../../package-loader/package-resources.ts';
import { readModule, type ModuleText } from './read-module.ts';

/** A graph of modules that cannot be linked; the message says why and where. */
export class LinkError extends Error {}

/** A module of the package and the modules that it imports, in order. */
export interface GraphModule {
  readonly path: string;
  readonly source: ModuleText;
  /** Package paths, one for each of `source.statics`. */
  readonly imported: readonly string[];
}

/** A module that carries its own text, and so imports nothing of the package. */
export function isForeign(path: string): boolean {
  return path.startsWith('data:');
}

/** JSON and style sheets become modules of one default export. */
const MADE: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => `export default JSON.parse(${JSON.stringify(text)})`,
  css: (text) => `const s=new CSSStyleSheet;s.replaceSync(${JSON.stringify(text)});export default s`,
};

/**
 * The modules of a package as they import each other. A module that is in a cycle, or imports one that is, can't be linked by URLs
 * that contain each other: those are *bound*, the others not.
 */
export class ModuleGraph {
  readonly #resources: PackageResources;
  readonly #modules = new Map<string, GraphModule>();
  readonly #groups = new Map<string, number>();
  readonly #bound = new Set<string>();
  #found = 0;

  constructor(resources: PackageResources) {
    this.#resources = resources;
  }

  /** A module by its package path. Throws a LinkError, which names who asks for it. */
  module(path: string, importer = 'A page'): GraphModule {
    const known = this.#modules.get(path);
    if (known !== undefined) return known;
    const text = this.#resources.text(path);
    if (text === undefined) throw new LinkError(`${importer} imports ${path}, which is not in the package.`);
    const made = MADE[/\.(json|css)$/i.exec(path)?.[1]?.toLowerCase() ?? '']?.(text) ?? text;
    return this.add(path, made, path);
  }

  /** Adds a module given as text, under a key of its own; its imports are relative to `base`. Throws a LinkError. */
  add(key: string, text: string, base: string): GraphModule {
    let source: ModuleText;
    try {
      source = readModule(text);
    } catch (error) {
      throw new LinkError(`${base} cannot be read as a module: ${(error as Error).message}`);
    }
    const imported = source.statics.map(({ specifier }) => this.resolve(specifier, base));
    const made = { path: key, source, imported };
    this.#modules.set(key, made);
    return made;
  }

  /** The package path that a specifier in a module names; a `data:` URL stands for itself. Throws a LinkError. */
  resolve(specifier: string, base: string): string {
    if (isForeign(specifier)) return specifier.replaceAll("'", '%27').replaceAll('"', '%22');
    const path = /^\.{0,2}\//.test(specifier) ? this.#resources.resolve(specifier, base) : undefined;
    if (path !== undefined) return path;
    throw new LinkError(
      `${base} imports "${specifier}". Only modules of the package can be imported: begin with ./, ../ or /.`,
    );
  }

  /** Whether a module is bound; with all that it imports, it is looked at once. Throws a LinkError. */
  isBound(path: string): boolean {
    if (isForeign(path)) return false;
    if (!this.#groups.has(path)) this.#group(path);
    return this.#bound.has(path);
  }

  /** The number of a module's cycle, or its own where it is in none. */
  group(path: string): number {
    if (!this.#groups.has(path)) this.#group(path);
    return this.#groups.get(path) ?? 0;
  }

  /**
   * Tarjan's strongly connected components, without recursion, as packages may nest imports deeper than the stack.
   * https://doi.org/10.1137/0201010
   */
  #group(root: string): void {
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const path: string[] = [];
    const onPath = new Set<string>();
    const work: { at: string; next: number }[] = [];
    const enter = (at: string, importer?: string): void => {
      this.module(at, importer);
      index.set(at, index.size);
      low.set(at, index.size - 1);
      path.push(at);
      onPath.add(at);
      work.push({ at, next: 0 });
    };
    const lower = (at: string, value = 0): void => void low.set(at, Math.min(low.get(at) ?? value, value));
    enter(root);
    for (let step = work.at(-1); step !== undefined; step = work.at(-1)) {
      const { imported } = this.module(step.at);
      const next = imported[step.next++];
      if (next !== undefined) {
        if (this.#groups.has(next) || isForeign(next)) continue;
        if (!index.has(next)) enter(next, step.at);
        else if (onPath.has(next)) lower(step.at, index.get(next));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) lower(above.at, low.get(step.at));
      if (low.get(step.at) === index.get(step.at)) {
        const members = path.splice(path.indexOf(step.at));
        for (const member of members) onPath.delete(member);
        this.#found += 1;
        this.#settle(members, this.#found);
      }
    }
  }

  #settle(members: readonly string[], group: number): void {
    const imported = members.flatMap((member) => this.module(member).imported);
    const isCycle = members.length > 1 || imported.includes(members[0] ?? '');
    const isBound = isCycle || imported.some((other) => this.#bound.has(other));
    for (const member of members) {
      this.#groups.set(member, group);
      if (isBound) this.#bound.add(member);
    }
  }
}
