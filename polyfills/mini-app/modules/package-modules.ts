import type { Json } from '../../logic-layer/messages.ts';
import type { PackageResources } from '../../package-loader/package-resources.ts';
import { isRecord } from '../json.ts';
import type { ModuleLinker } from '../module-linker.ts';
import type { ModuleTools } from './module-tools.ts';

/** The linked modules of a MiniApp: each page instance has its own, and app.js (number 0). */
export class PackageModules {
  readonly #resources: PackageResources;
  /** Of what is open; undefined until something is linked. */
  readonly #linkers = new Map<number, ModuleLinker | undefined>([[0, undefined]]);

  constructor(resources: PackageResources) {
    this.#resources = resources;
  }

  /** A page instance is about to be opened. */
  open(page: number): void {
    this.#linkers.set(page, undefined);
  }

  /** The page instance is gone. */
  forget(page: number): void {
    this.#linkers.delete(page);
  }

  /** The linker of an open page instance, or of app.js. */
  linker(page: number, tools: ModuleTools): ModuleLinker {
    const linker = this.#linkers.get(page) ?? tools.newLinker(this.#resources, page || undefined);
    this.#linkers.set(page, linker);
    return linker;
  }

  /** Answers `import(specifier)` of a script. Rejects with a TypeError for what can't be imported. */
  async answer(input: Json): Promise<Json> {
    const { page, file, specifier } = isRecord(input) ? input : {};
    if (typeof page !== 'number' || typeof file !== 'string' || typeof specifier !== 'string')
      throw new TypeError('import() needs a page and a specifier.');
    const tools = await moduleTools();
    if (!this.#linkers.has(page)) throw new TypeError('import() needs a page that is open.');
    return tools.imported(this.linker(page, tools), specifier, file) as unknown as Json;
  }
}

/** Loads what scripts with imports or exports need. */
export async function moduleTools(): Promise<ModuleTools> {
  return (await import('./module-tools.ts')).MODULE_TOOLS;
}
