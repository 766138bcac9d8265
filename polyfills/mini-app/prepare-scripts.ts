import type { Script } from '../logic-layer/messages.ts';
import type { PackageResources } from '../package-loader/package-resources.ts';
import type { PageScript } from '../view-layer/read-page.ts';
import { isModule, LinkError, ModuleLinker } from './module-linker.ts';

/** app.js: classic in the worker's global scope, or a module if it has a static import or export. */
export function prepareAppScript(resources: PackageResources, path: string): Script | undefined {
  const text = resources.text(path);
  return text === undefined ? undefined : prepare(new ModuleLinker(resources, undefined), text, path, false);
}

/** A page's own script, then those of its HTML, in order. Consecutive classic ones of the HTML share one scope. */
export function preparePageScripts(
  resources: PackageResources,
  page: number,
  own: string | undefined,
  html: { readonly path: string; readonly scripts: readonly PageScript[] },
): Script[] {
  const linker = new ModuleLinker(resources, page);
  const text = own === undefined ? undefined : resources.text(own);
  const prepared = text === undefined || own === undefined ? [] : [prepare(linker, text, own, false)];
  for (const script of html.scripts) prepared.push(prepareHtmlScript(resources, linker, script, html.path));
  return prepared.length < 2
    ? prepared
    : [...prepared.slice(0, text === undefined ? 0 : 1), ...join(prepared.slice(text === undefined ? 0 : 1))];
}

function prepareHtmlScript(
  resources: PackageResources,
  linker: ModuleLinker,
  { src, text, module }: PageScript,
  htmlPath: string,
): Script {
  if (src === undefined) return prepare(linker, text ?? '', htmlPath, module);
  const loaded = resources.text(src);
  if (loaded === undefined) {
    return {
      kind: 'broken',
      path: src,
      message: `${htmlPath} names the script ${src}, which is not in the package.`,
    };
  }
  return prepare(linker, loaded, src, module);
}

function prepare(linker: ModuleLinker, text: string, path: string, module: boolean): Script {
  if (!module && !isModule(text)) return { kind: 'classic', path, text };
  try {
    return { kind: 'module', path, url: linker.linkText(text, path) };
  } catch (error) {
    if (error instanceof LinkError) return { kind: 'broken', path, message: error.message };
    throw error;
  }
}

/** Makes one script of classic scripts that follow each other, so that the later see what the earlier declare. */
function join(scripts: readonly Script[]): Script[] {
  const joined: Script[] = [];
  for (const script of scripts) {
    const last = joined.at(-1);
    if (script.kind === 'classic' && last?.kind === 'classic') {
      joined[joined.length - 1] = { ...last, text: `${last.text}\n;${script.text}` };
    } else {
      joined.push(script);
    }
  }
  return joined;
}
