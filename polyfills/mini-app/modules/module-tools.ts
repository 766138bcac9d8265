import type { Script } from '../../logic-layer/messages.ts';
import { ModuleLinker } from '../module-linker.ts';
import { LinkError } from './module-graph.ts';
import { commonEdits, edited, isModule, readModule } from './read-module.ts';

/** What scripts with imports or exports need, loaded when the first one comes. */
export const MODULE_TOOLS = {
  isModule,
  linked,
  withDynamicImports,
  newLinker: (...of: ConstructorParameters<typeof ModuleLinker>) => new ModuleLinker(...of),
  /** The module that `import(specifier)` of a file names. Throws a TypeError. */
  imported(linker: ModuleLinker, specifier: string, file: string) {
    try {
      return linker.linkSpecifier(specifier, file);
    } catch (error) {
      throw error instanceof LinkError ? new TypeError(error.message) : error;
    }
  },
};

export type ModuleTools = typeof MODULE_TOOLS;

/** A module of the package, or an inline one. */
function linked(linker: ModuleLinker, path: string, text?: string): Script {
  try {
    return { path, ...(text === undefined ? linker.link(path) : linker.linkText(text, path)) };
  } catch (error) {
    if (error instanceof LinkError) return { kind: 'broken', path, message: error.message };
    throw error;
  }
}

/** Lets `import()` find the modules of the package. What can't be read is left for the engine to say so. */
function withDynamicImports(text: string): string {
  if (!/\bimport\b/.test(text)) return text;
  try {
    const { dynamics } = readModule(text);
    return edited(text, commonEdits({ text, dynamics, metas: [] }));
  } catch {
    return text;
  }
}
