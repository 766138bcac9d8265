import type { Dialect } from './dialect.ts';
import type { Emitter } from './emitter.ts';
import { LIMITS } from './limits.ts';
import type { MarkupElement } from './markup.ts';
import { TemplateError, type Position } from './template-error.ts';
import { readTemplateFile, type TemplateFile, type TemplateFiles } from './template-file.ts';

/** What is alike for all of one compilation. */
export class Compilation {
  readonly dialect: Dialect;
  readonly files: TemplateFiles;
  readonly emitter: Emitter;
  /** Elements that are components, by name, in all files of the compilation. */
  readonly components: ReadonlyMap<string, string>;
  readonly #read = new Map<string, TemplateFile>();
  #nodes = 0;
  #lists = 0;

  constructor(
    dialect: Dialect,
    files: TemplateFiles,
    emitter: Emitter,
    components: ReadonlyMap<string, string>,
  ) {
    this.dialect = dialect;
    this.files = files;
    this.emitter = emitter;
    this.components = components;
  }

  /** @throws {TemplateError} */
  file(path: string, asked: Position): TemplateFile {
    let file = this.#read.get(path);
    if (file === undefined) {
      file = readTemplateFile(path, this.files, this.dialect, asked);
      this.#read.set(path, file);
    }
    return file;
  }

  /** A number that no other list has. */
  nextList(): number {
    return ++this.#lists;
  }

  /** @throws {TemplateError} when what is included makes too much */
  count(at: Position): void {
    if (++this.#nodes > LIMITS.nodes) {
      throw new TemplateError(
        `With all that is included there are more than ${LIMITS.nodes} elements and texts.`,
        at,
      );
    }
  }
}

/** What is alike for one file. */
export interface FileContext {
  readonly file: TemplateFile;
  /** Name of the table of templates that can be used in it. */
  readonly table: string;
  /** Files that are being included in each other. */
  readonly including: readonly string[];
}

/** Where an element stands. */
export interface Around {
  /** 1 in SVG, 2 in MathML. */
  readonly namespace: 0 | 1 | 2;
}

/** The namespace of an element's children. */
export function namespaceInside({ name }: Pick<MarkupElement, 'name'>, own: 0 | 1 | 2): 0 | 1 | 2 {
  return own === 1 && ['foreignObject', 'title', 'desc'].includes(name) ? 0 : own;
}

/** An element's own namespace. */
export function namespaceOf({ name }: Pick<MarkupElement, 'name'>, around: 0 | 1 | 2): 0 | 1 | 2 {
  const lower = name.toLowerCase();
  return lower === 'svg' ? 1 : lower === 'math' ? 2 : around;
}
