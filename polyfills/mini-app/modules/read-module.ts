import { parse } from 'es-module-lexer/js';
import { DYNAMIC, META } from '../../logic-layer/script-head.ts';

type Import = ReturnType<typeof parse>[0][number];
type Export = ReturnType<typeof parse>[1][number];

/** A static import, or an export from another module. */
export interface StaticImport {
  readonly specifier: string;
  /** The statement up to the specifier's quote: `import { a as b } from '`. */
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

/** What a module imports and exports, and where that stands in its text. */
export interface ModuleText {
  readonly text: string;
  readonly statics: readonly StaticImport[];
  /** Where `import` of an `import()` begins. */
  readonly dynamics: readonly number[];
  readonly metas: readonly { readonly start: number; readonly end: number }[];
  readonly exports: readonly Export[];
}

/** Does a script have a static import or export? One that can't be read is left to the engine, as a classic script. */
export function isModule(text: string): boolean {
  try {
    const [, , , hasModuleSyntax] = parse(text);
    return hasModuleSyntax;
  } catch {
    return false;
  }
}

/** Throws the lexer's error for a text that can't be read. */
export function readModule(text: string): ModuleText {
  const [imports, exports] = parse(text);
  const inOrder = imports.toSorted((a, b) => a.start - b.start);
  return {
    text,
    statics: inOrder.filter(isStatic).map((found) => ({
      specifier: found.specifier,
      clause: text.slice(found.importStart, found.start),
      start: found.importStart,
      end: found.importEnd,
    })),
    dynamics: inOrder.filter(isPlainDynamic).map((found) => found.importStart),
    metas: inOrder.filter((found) => found.type === 'import-meta'),
    exports,
  };
}

function isStatic(found: Import): found is Extract<Import, { type: 'static' | 'reexport-star' }> {
  return found.type === 'static' || found.type === 'reexport-star';
}

function isPlainDynamic(found: Import): boolean {
  return found.type === 'dynamic' && found.phase === null;
}

/** A part of a text and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits, which don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** Takes a statement out: an empty one stays, and everything else where it is. */
export function takenOut(text: string, start: number, end: number): Edit {
  return { start, end, text: `;${text.slice(start + 1, end).replace(/[^\n\r\u2028\u2029]/g, ' ')}` };
}

/** What every form of a linked script needs: dynamic imports and `import.meta` go through the runtime. */
export function commonEdits({
  text,
  dynamics,
  metas,
}: Pick<ModuleText, 'text' | 'dynamics' | 'metas'>): Edit[] {
  return [
    ...dynamics.map((start) => ({ start, end: start + DYNAMIC.length, text: DYNAMIC })),
    ...metas.map(({ start, end }) => ({
      start,
      end,
      text:
        META +
        text
          .slice(start, end)
          .replace(/[^\n\r\u2028\u2029]/g, ' ')
          .slice(META.length),
    })),
  ];
}
