import { runInThisContext } from 'node:vm';
import '../logic-layer/testing/give-libraries.ts';
import { ModuleLoader } from '../logic-layer/modules/module-loader.ts';
import { BOUND_END, HANDOVER, MODULES } from '../logic-layer/script-head.ts';
import { ModuleLinker } from '../mini-app/module-linker.ts';
import { textResources } from './text-resources.ts';

/** What a module exports that Node runs, linked as the logic layer would. Rejects with what it throws. */
export async function runModules(
  files: Record<string, string>,
  path = 'main.js',
): Promise<Record<string, unknown>> {
  const linker = new ModuleLinker(textResources(files), undefined);
  const loader = new ModuleLoader({
    ask: async (_, file, specifier) => linker.linkSpecifier(specifier, file),
    load: ({ head, text }) => {
      let handed: unknown;
      Reflect.set(globalThis, HANDOVER, (given: unknown) => (handed = given));
      runInThisContext(head + text + BOUND_END);
      return handed;
    },
    scope: () => ({ document: 'the page’s' }),
  });
  Reflect.set(globalThis, Symbol.for(MODULES), loader.members.bind(loader));
  return (await loader.import(0, linker.link(path))) as Record<string, unknown>;
}
