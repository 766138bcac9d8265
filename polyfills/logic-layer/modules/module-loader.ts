import { DYNAMIC, META } from '../script-head.ts';
import { library } from '../libraries.ts';
import type { BoundGraph } from './bound-graph.ts';
import type { BoundModule, LinkedModule } from './bound-module.ts';

export interface LoaderOptions {
  /** Asks the host for the module that a specifier in a file names. */
  ask(page: number, file: string, specifier: string): Promise<LinkedModule>;
  /** Loads the text of a bound module, which is a function. */
  load(module: BoundModule): unknown;
  /** The names of a page; none for app.js. */
  scope(page: number): object;
}

/** What a file's `import()` and `import.meta` are. */
export interface ModuleMembers {
  readonly [DYNAMIC]: (specifier: unknown) => Promise<object>;
  readonly [META]: { readonly url: string; resolve(specifier: unknown): string };
}

/** Imports modules that the host linked, for each page instance its own. */
export class ModuleLoader {
  readonly #options: LoaderOptions;
  readonly #graphs = new Map<number, BoundGraph>();
  readonly #members = new Map<string, ModuleMembers>();

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  import(page: number, linked: LinkedModule): Promise<object> {
    if (linked.kind === 'module') return import(linked.url) as Promise<object>;
    return this.#graph(page).import(linked.key, linked.modules);
  }

  /** The same for the same file of a page. */
  members(page: number, file: string): ModuleMembers {
    const key = `${page} ${file}`;
    const known = this.#members.get(key);
    if (known) return known;
    const url = new URL(`miniapp:///${file.split('/').map(encodeURIComponent).join('/')}`).href;
    const made: ModuleMembers = {
      [DYNAMIC]: async (specifier) =>
        this.import(page, await this.#options.ask(page, file, `${specifier as string}`)),
      [META]: Object.assign(Object.create(null) as object, {
        url,
        resolve: (specifier: unknown) => new URL(`${specifier as string}`, url).href,
      }),
    };
    this.#members.set(key, made);
    return made;
  }

  /** A page instance is gone. */
  forget(page: number): void {
    this.#graphs.delete(page);
    for (const key of this.#members.keys()) if (key.startsWith(`${page} `)) this.#members.delete(key);
  }

  #graph(page: number): BoundGraph {
    const { load, scope } = this.#options;
    const graph =
      this.#graphs.get(page) ??
      new (library('cycles').BoundGraph)({
        load,
        scope: (file) => ({ ...scope(page), ...this.members(page, file) }),
      });
    this.#graphs.set(page, graph);
    return graph;
  }
}
