import type { BoundModule, Binding } from '../../logic-layer/modules/bound-module.ts';
import { BOUND_HEAD } from '../../logic-layer/script-head.ts';
import type { GraphModule } from './module-graph.ts';
import { commonEdits, edited, takenOut, type Edit } from './read-module.ts';

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*/g;
const CLAUSE = /\{(?:\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*|'[^']*'|"[^"]*"|[^}'"])*\}/y;
/** A declaration of no name, after `export default`. */
const NAMELESS = /\s*(?:(?:async\s+)?function\s*\*?|class)(?=\s*[({]|\s+extends\b)/y;
/** An export of nothing, which the lexer doesn't tell of; bundlers and compilers write it at a statement's start. */
const EXPORTS_NOTHING = /(?<=^|[;}\n\r]\s*)export\s*\{\s*\}(?!\s*from\b)/g;
const DEFAULT = '_default';

/**
 * A module as a function of its bindings, for modules that import each other in a cycle (logic-layer/modules/). What it imports are
 * names of a scope around the function, what it exports are read through functions from inside; so both are live, hoisted
 * functions are there before it runs, and what isn't initialized yet throws. All else stands where it stood in the file.
 *
 * @param requests what the module asks for in place of each of its imports: the key of a bound module, or the URL of another
 */
export function bindModule(
  module: GraphModule,
  group: number,
  requests: readonly string[],
): Omit<BoundModule, 'file'> {
  const { source, path } = module;
  const { text, statics, exports } = source;
  const edits: Edit[] = commonEdits(source);
  const imports: Record<string, Binding> = {};
  const reexports: Record<string, Binding> = {};
  const stars: string[] = [];
  const locals: Record<string, string> = {};
  statics.forEach(({ clause, start, end }, at) => {
    const request = requests[at] ?? '';
    edits.push(takenOut(text, start, end));
    for (const [local, name] of importedNames(clause)) imports[local] = [request, name];
  });
  const taken = new Set(statics.map(({ start }) => start));
  let isNameless = false;
  for (const found of exports) {
    if (found.type === 'direct') locals[found.name] = found.localName ?? DEFAULT;
    else if (found.type === 'reexport-all') stars.push(requests[found.importIndex] ?? '');
    else reexports[found.name] = [requests[found.importIndex] ?? '', found.importName];
    if (taken.has(found.exportStart)) continue;
    taken.add(found.exportStart);
    const [edit, nameless] = exportEdit(text, found);
    edits.push(edit);
    isNameless ||= nameless;
  }
  for (const { index, 0: nothing } of text.matchAll(EXPORTS_NOTHING)) {
    edits.push(takenOut(text, index, index + nothing.length));
  }
  const getters = Object.entries(locals).map(([name, local]) => `${JSON.stringify(name)}:()=>${local}`);
  const naming = isNameless ? `Object.defineProperty(${DEFAULT},"name",{value:"default"});` : '';
  const isAsync = /\bawait\b/.test(text);
  return {
    path,
    group,
    head:
      `${BOUND_HEAD}${isAsync ? 'async ' : ''}function*(){"use strict";` +
      `${naming}__miniapp.exports({${getters.join()}});yield;`,
    text: edited(text, edits),
    imports,
    reexports,
    stars,
    requests: [...new Set(requests)],
  };
}

/** What `export` becomes, and whether it declares a function without a name. */
function exportEdit(text: string, found: GraphModule['source']['exports'][number]): readonly [Edit, boolean] {
  const { exportStart: start, end } = found;
  const isDefault =
    found.type === 'direct' &&
    found.name === 'default' &&
    text.slice(start, end).replace(COMMENT, '').endsWith('default');
  const keyword = text.slice(start + 'export'.length, end);
  if (isDefault && !keyword.includes('{')) {
    if (found.localName !== undefined) return [blank(text, start, end), false];
    NAMELESS.lastIndex = end;
    const declared = NAMELESS.exec(text)?.[0];
    if (declared === undefined) return [filled(text, start, end, `let ${DEFAULT} =`), false];
    const named = filled(text, start, end + declared.length, `${declared.trim()} ${DEFAULT}`);
    return [named, !declared.includes('class')];
  }
  const brace =
    start +
    'export'.length +
    (/^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*/.exec(text.slice(start + 6))?.[0].length ?? 0);
  CLAUSE.lastIndex = brace;
  const clause = CLAUSE.exec(text)?.[0];
  if (clause === undefined) return [blank(text, start, start + 'export'.length), false];
  return [takenOut(text, start, brace + clause.length), false];
}

function blank(text: string, start: number, end: number): Edit {
  return filled(text, start, end, '');
}

/** Puts something shorter at the end of a part, and keeps the part's lines. */
function filled(text: string, start: number, end: number, by: string): Edit {
  const room = text.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
  const lines = /^[\s\S]*[\n\r\u2028\u2029]/.exec(room)?.[0] ?? '';
  return { start, end, text: lines + by.padStart(room.length - lines.length) };
}

/** The local names that an import declares, with the names that they have there; null for the namespace. */
function importedNames(clause: string): [local: string, name: string | null][] {
  const plain = clause.replace(COMMENT, ' ');
  const [, before = '', named = '', after = ''] =
    /^import\s*([^{]*?)(?:\{([^}]*)\}(.*?))?\s*(?:from\s*)?['"]$/s.exec(plain) ?? [];
  const names: [string, string | null][] = [];
  for (const part of `${before},${after}`.split(',')) {
    const [, space, local] =
      /^\s*(\*\s*as\s)?\s*([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)\s*$/u.exec(part) ?? [];
    if (local !== undefined && local !== 'from') names.push([local, space ? null : 'default']);
  }
  for (const part of named.split(',')) {
    const [, name, local] = /^\s*(.+?)(?:\s+as\s+(\S+))?\s*$/s.exec(part) ?? [];
    if (name !== undefined) names.push([local ?? name, unquoted(name)]);
  }
  return names;
}

function unquoted(name: string): string {
  return /^['"]/.test(name) ? name.slice(1, -1) : name;
}
