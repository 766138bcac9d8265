import type { Json } from '../../logic-layer/messages.ts';
import type { PackageResources } from '../../package-loader/package-resources.ts';
import { isRecord } from '../json.ts';
import { ModuleLinker } from '../module-linker.ts';
import { LinkError } from './module-graph.ts';

/** The linked modules of a MiniApp: each page instance has its own, and app.js (number 0). */
export class PackageModules {
  readonly #resources: PackageResources;
  readonly #linkers = new Map<number, ModuleLinker>();

  constructor(resources: PackageResources) {
    this.#resources = resources;
  }

  /** The linker of a page instance that is about to be opened, or 0. */
  linker(page: number): ModuleLinker {
    const linker = this.#linkers.get(page) ?? new ModuleLinker(this.#resources, page || undefined);
    this.#linkers.set(page, linker);
    return linker;
  }

  /** The page instance is gone. */
  forget(page: number): void {
    this.#linkers.delete(page);
  }

  /** Answers `import(specifier)` of a script. Throws a TypeError for what can't be imported. */
  answer(input: Json): Json {
    const { page, file, specifier } = isRecord(input) ? input : {};
    const linker = typeof page === 'number' ? this.#linkers.get(page) : undefined;
    if (linker === undefined || typeof file !== 'string' || typeof specifier !== 'string') {
      throw new TypeError('import() needs a page and a specifier.');
    }
    try {
      return linker.linkSpecifier(specifier, file) as unknown as Json;
    } catch (error) {
      throw error instanceof LinkError ? new TypeError(error.message) : error;
    }
  }
}
