import type { Script } from '../logic-layer/messages.ts';
import { CLASSIC_HEAD } from '../logic-layer/script-head.ts';
import type { PackageResources } from '../package-loader/package-resources.ts';
import type { PageScript } from '../view-layer/read-page.ts';
import type { ModuleLinker } from './module-linker.ts';
import { LinkError } from './modules/module-graph.ts';
import { commonEdits, edited, isModule, readModule } from './modules/read-module.ts';
import { inlineSourceMap } from './modules/source-map.ts';

/** app.js: classic in the worker's global scope, or a module if it has a static import or export. */
export function prepareAppScript(
  resources: PackageResources,
  linker: ModuleLinker,
  path: string,
): Script | undefined {
  const text = resources.text(path);
  if (text === undefined) return undefined;
  const script = isModule(text) ? linked(linker, path) : classic(text, path);
  return withSourceMap(script, resources, 0);
}

/** A page's own script, then those of its HTML, in order. Consecutive classic ones of the HTML share one scope. */
export function preparePageScripts(
  resources: PackageResources,
  linker: ModuleLinker,
  own: string | undefined,
  html: { readonly path: string; readonly scripts: readonly PageScript[] },
): Script[] {
  const prepared = html.scripts.map((script) => prepareHtmlScript(resources, linker, script, html.path));
  const text = own === undefined ? undefined : resources.text(own);
  const first = text === undefined || own === undefined ? [] : [prepareFile(linker, text, own, false)];
  return [...first, ...join(prepared)].map((script) => withSourceMap(script, resources, CLASSIC_HEAD.length));
}

function prepareHtmlScript(
  resources: PackageResources,
  linker: ModuleLinker,
  { src, text = '', module }: PageScript,
  htmlPath: string,
): Script {
  if (src === undefined) {
    return module || isModule(text) ? linked(linker, htmlPath, text) : classic(text, htmlPath);
  }
  const loaded = resources.text(src);
  if (loaded !== undefined) return prepareFile(linker, loaded, src, module);
  const message = `${htmlPath} names the script ${src}, which is not in the package.`;
  return { kind: 'broken', path: src, message };
}

function prepareFile(linker: ModuleLinker, text: string, path: string, module: boolean): Script {
  return module || isModule(text) ? linked(linker, path) : classic(text, path);
}

/** A module of the package, or an inline one. */
function linked(linker: ModuleLinker, path: string, text?: string): Script {
  try {
    return { path, ...(text === undefined ? linker.link(path) : linker.linkText(text, path)) };
  } catch (error) {
    if (error instanceof LinkError) return { kind: 'broken', path, message: error.message };
    throw error;
  }
}

function classic(text: string, path: string): Script {
  return { kind: 'classic', path, text: withDynamicImports(text) };
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

/** Of a script that was put together from several, no map is true. */
function withSourceMap(script: Script, resources: PackageResources, shift: number): Script {
  if (script.kind !== 'classic' || joined.has(script)) return script;
  return { ...script, text: inlineSourceMap(script.text, script.path, resources, shift) };
}

const joined = new WeakSet<Script>();

/** Makes one script of classic scripts that follow each other, so that the later see what the earlier declare. */
function join(scripts: readonly Script[]): Script[] {
  const result: Script[] = [];
  for (const script of scripts) {
    const last = result.at(-1);
    if (script.kind === 'classic' && last?.kind === 'classic') {
      const both: Script = { ...last, text: `${last.text}\n;${script.text}` };
      joined.add(both);
      result[result.length - 1] = both;
    } else {
      result.push(script);
    }
  }
  return result;
}
