import type { Script } from '../logic-layer/messages.ts';
import { CLASSIC_HEAD } from '../logic-layer/script-head.ts';
import type { PackageResources } from '../package-loader/package-resources.ts';
import type { PageScript } from '../view-layer/read-page.ts';
import type { ModuleTools } from './modules/module-tools.ts';
import { moduleTools, type PackageModules } from './modules/package-modules.ts';

/** Where scripts and their modules come from. */
export interface ScriptSources {
  readonly resources: PackageResources;
  readonly modules: PackageModules;
  /** Number of the page instance, 0 for app.js. */
  readonly page: number;
}

/** `ScriptSources`, and what modules need if there may be one. */
interface Preparing extends ScriptSources {
  readonly tools: ModuleTools | undefined;
}

/** app.js: classic in the worker's global scope, or a module if it has a static import or export. */
export async function prepareAppScript(sources: ScriptSources, path: string): Promise<Script | undefined> {
  const text = sources.resources.text(path);
  if (text === undefined) return undefined;
  const preparing = { ...sources, tools: await toolsFor([text]) };
  return withSourceMap(prepared(preparing, text, path, false), sources.resources, 0);
}

/** A page's own script, then those of its HTML, in order. Consecutive classic ones of the HTML share one scope. */
export async function preparePageScripts(
  sources: ScriptSources,
  own: string | undefined,
  html: { readonly path: string; readonly scripts: readonly PageScript[] },
): Promise<Script[]> {
  const { resources } = sources;
  const text = own === undefined ? undefined : resources.text(own);
  const texts = [
    text,
    ...html.scripts.map(({ src, text }) => (src === undefined ? text : resources.text(src))),
  ];
  const preparing = { ...sources, tools: await toolsFor(texts, html.scripts) };
  const ofHtml = html.scripts.map((script) => prepareHtmlScript(preparing, script, html.path));
  const first = text === undefined || own === undefined ? [] : [prepared(preparing, text, own, false)];
  const scripts = [...first, ...join(ofHtml)];
  return Promise.all(scripts.map((script) => withSourceMap(script, resources, CLASSIC_HEAD.length)));
}

/** Undefined when none of the scripts can have anything to do with a module. */
async function toolsFor(
  texts: readonly (string | undefined)[],
  scripts: readonly PageScript[] = [],
): Promise<ModuleTools | undefined> {
  const mayBeModule = (text = ''): boolean => /\b(?:import|export)\b/.test(text);
  const isNeeded = scripts.some(({ module }) => module) || texts.some(mayBeModule);
  return isNeeded ? moduleTools() : undefined;
}

function prepareHtmlScript(
  preparing: Preparing,
  { src, text = '', module }: PageScript,
  htmlPath: string,
): Script {
  if (src === undefined) return prepared(preparing, text, htmlPath, module, text);
  const loaded = preparing.resources.text(src);
  if (loaded !== undefined) return prepared(preparing, loaded, src, module);
  const message = `${htmlPath} names the script ${src}, which is not in the package.`;
  return { kind: 'broken', path: src, message };
}

/** @param inline the text of a script that has no file of its own */
function prepared(
  { tools, modules, page }: Preparing,
  text: string,
  path: string,
  module: boolean,
  inline?: string,
): Script {
  if (tools === undefined) return { kind: 'classic', path, text };
  if (module || tools.isModule(text)) return tools.linked(modules.linker(page, tools), path, inline);
  return { kind: 'classic', path, text: tools.withDynamicImports(text) };
}

/** Of a script that was put together from several, no map is true. */
async function withSourceMap(script: Script, resources: PackageResources, shift: number): Promise<Script> {
  if (script.kind !== 'classic' || joined.has(script) || !script.text.includes('sourceMappingURL'))
    return script;
  const { inlineSourceMap } = await import('./modules/source-map.ts');
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
