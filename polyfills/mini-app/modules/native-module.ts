import { PAGE_SCOPE } from '../../logic-layer/window/page-scope-names.ts';
import { DYNAMIC, META, MODULES } from '../../logic-layer/script-head.ts';
import type { GraphModule } from './module-graph.ts';
import { commonEdits, edited, takenOut } from './read-module.ts';

const HEAD = 'data:text/javascript;charset=utf-8,';

/** A script as a `data:` URL that can stand between quotes of either kind. */
export function toUrl(text: string): string {
  return HEAD + encodeURIComponent(text).replaceAll("'", '%27');
}

/**
 * A module as the platform links it. What it imports, its page's names among that, comes after its text, so that all else
 * stands where it stood in the file.
 *
 * @param page the page instance that it runs for; 0 for app.js
 * @param file the file in which it stands
 * @param urls of what it imports, in order
 */
export function nativeModule(
  module: GraphModule,
  page: number,
  file: string,
  urls: readonly string[],
): string {
  const { text, statics, dynamics, metas } = module.source;
  const body = edited(text, [
    ...commonEdits(module.source),
    ...statics.map(({ start, end }) => takenOut(text, start, end)),
  ]);
  const imports = statics.map(({ clause }, at) => {
    const quote = clause.at(-1) ?? '"';
    return `${clause}${urls[at] ?? ''}${quote};`;
  });
  const names = page === 0 ? [] : freeNames(module);
  const scope = names.length === 0 ? '' : `import{${names.join()}}from"${scopeUrl(page)}";`;
  const ownUrl = toUrl(
    `export const{${DYNAMIC},${META}}=globalThis[Symbol.for("${MODULES}")](${page},${JSON.stringify(file)})`,
  );
  const own = [dynamics.length > 0 && DYNAMIC, metas.length > 0 && META].filter((name) => name !== false);
  const ours = own.length === 0 ? '' : `import{${own.join()}}from"${ownUrl}";`;
  return `${body}\n${scope}${ours}${imports.join('')}\n//# sourceURL=${encodeURI(file)}`;
}

/** A module that exports the names of a page. */
function scopeUrl(page: number): string {
  return toUrl(`export const{${PAGE_SCOPE.join()}}=globalThis[Symbol.for("miniapp.page.${page}")]`);
}

/** The names of a page that a module uses and doesn't declare itself. */
function freeNames({ source: { text, statics } }: GraphModule): string[] {
  return PAGE_SCOPE.filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(text) &&
      !new RegExp(`\\b(?:const|let|var|class|function)\\s+${name}\\b`).test(text) &&
      !statics.some(({ clause }) => new RegExp(`\\b${name}\\b`).test(clause)),
  );
}
