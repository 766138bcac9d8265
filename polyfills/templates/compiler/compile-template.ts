import type { FileContext } from './context.ts';
import { Compilation } from './context.ts';
import { compileBlock } from './compile-block.ts';
import { MINIAPP, type Dialect } from './dialect.ts';
import { Emitter, objectCode } from './emitter.ts';
import { LIMITS } from './limits.ts';
import { Names } from './names.ts';
import { TemplateError } from './template-error.ts';
import { readTemplateFile, type TemplateFile, type TemplateFiles } from './template-file.ts';

export interface CompileOptions {
  /** Default `MINIAPP`. */
  readonly dialect?: Dialect;
  /** Components by the names of their elements, besides those that the template imports. */
  readonly components?: Readonly<Record<string, string>>;
  /** The rules of a component's own style sheet. */
  readonly styles?: string;
}

export interface CompiledTemplate {
  /** JavaScript: statements, then what the last of them is called. */
  readonly statements: string;
  /** The name of the template among the statements. */
  readonly name: string;
  /** What the template's `<title>` says. */
  readonly title: string | undefined;
  /** Paths of components, without extension, by the names of their elements. */
  readonly components: ReadonlyMap<string, string>;
  /** The text of an ES module whose default export is the template. */
  readonly module: string;
}

/**
 * Compiles a template to JavaScript that needs no `eval`: give its default export to `mountPage` or `defineComponent`.
 *
 * @param path of the template among the files
 * @throws {TemplateError} with file, line and column
 */
export function compileTemplate(
  path: string,
  files: TemplateFiles | Readonly<Record<string, string>>,
  { dialect = MINIAPP, components = {}, styles }: CompileOptions = {},
): CompiledTemplate {
  const source = isFiles(files) ? files : recordFiles(files);
  const root = readTemplateFile(path, source, dialect);
  const all = new Map([...Object.entries(components), ...root.components]);
  const emitter = new Emitter();
  const compilation = new Compilation(dialect, source, emitter, all);
  const tables = new TemplateTables(compilation);
  const context = tables.contextOf(root);
  const block = compileBlock(root.nodes, { compilation, context, names: tables.namesOf(root), namespace: 0 });
  tables.finish();
  const code = styles === undefined ? block : objectCode({ [`...${block}, styles`]: JSON.stringify(styles) });
  const name = styles === undefined ? block : emitter.constant('template', code);
  const statements = emitter.code;
  return {
    statements,
    name,
    title: root.title,
    components: all,
    module: `${statements}\nexport default ${name};\n`,
  };
}

/** The named templates of each file, and those that a file imports. */
class TemplateTables {
  readonly #compilation: Compilation;
  readonly #tables = new Map<
    string,
    { readonly file: TemplateFile; readonly own: string; readonly all: string }
  >();
  readonly #filters = new Map<TemplateFile, ReadonlyMap<string, string>>();

  constructor(compilation: Compilation) {
    this.#compilation = compilation;
  }

  contextOf(file: TemplateFile): FileContext {
    return { file, table: this.#tableOf(file).all, including: [] };
  }

  namesOf(file: TemplateFile): Names {
    const { emitter } = this.#compilation;
    let filters = this.#filters.get(file);
    if (filters === undefined) {
      // Each in a function of its own: what it declares is nobody else's.
      filters = new Map(
        [...file.filters].map(([name, text]) => [
          name,
          emitter.constant(
            'f',
            `((module, exports) => {\n${text}\nreturn module.exports;\n})(...((exports) => [{ exports }, exports])({}))`,
          ),
        ]),
      );
      this.#filters.set(file, filters);
    }
    return new Names(filters);
  }

  /** Puts imported templates into the tables, which are complete now. */
  finish(): void {
    for (const { file, own, all } of this.#tables.values()) {
      const imported = file.imports.map((path) => this.#tables.get(path)?.own ?? '{}');
      this.#compilation.emitter.add(`Object.assign(${[all, ...imported, own].join(', ')});`);
    }
  }

  #tableOf(file: TemplateFile): { readonly own: string; readonly all: string } {
    const known = this.#tables.get(file.path);
    if (known) return known;
    const { emitter } = this.#compilation;
    const at = { file: file.path, line: 1, column: 1 };
    if (this.#tables.size === LIMITS.files) {
      throw new TemplateError(`More than ${LIMITS.files} files with templates are imported.`, at);
    }
    const table = { file, own: emitter.constant('own', '{}'), all: emitter.constant('all', '{}') };
    this.#tables.set(file.path, table);
    for (const path of file.imports) this.#tableOf(this.#compilation.file(path, at));
    for (const [name, { children }] of file.templates) {
      const site = {
        compilation: this.#compilation,
        context: this.contextOf(file),
        names: this.namesOf(file),
        namespace: 0,
      } as const;
      emitter.add(`${table.own}[${JSON.stringify(name)}] = ${compileBlock(children, site)};`);
    }
    return table;
  }
}

function isFiles(files: TemplateFiles | Readonly<Record<string, string>>): files is TemplateFiles {
  return typeof files.read === 'function';
}

function recordFiles(files: Readonly<Record<string, string>>): TemplateFiles {
  return { read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined) };
}
