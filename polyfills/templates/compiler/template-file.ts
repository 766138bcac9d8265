import { parse } from 'acorn';
import type { Dialect } from './dialect.ts';
import { LIMITS } from './limits.ts';
import { attributeOf, type MarkupElement, type MarkupNode } from './markup.ts';
import { readMarkup } from './read-markup.ts';
import { TemplateError, type Position } from './template-error.ts';

/** A file of markup, taken apart: what is shown, and what it defines and imports. */
export interface TemplateFile {
  readonly path: string;
  readonly nodes: readonly MarkupNode[];
  readonly title: string | undefined;
  readonly templates: ReadonlyMap<string, MarkupElement>;
  /** Paths of files whose templates can be used here. */
  readonly imports: readonly string[];
  /** Paths of components, without extension, by the elements' names. */
  readonly components: ReadonlyMap<string, string>;
  /** Texts of filter modules, by their names. */
  readonly filters: ReadonlyMap<string, string>;
}

export interface TemplateFiles {
  /** The text of a file of the package. */
  read(path: string): string | undefined;
}

const NAME = /^[A-Za-z$][\w$-]*$/;
const MODULE_NAME = /^[A-Za-z_$][\w$]*$/;

/** @throws {TemplateError} */
export function readTemplateFile(
  path: string,
  files: TemplateFiles,
  dialect: Dialect,
  asked?: Position,
): TemplateFile {
  const source = files.read(path);
  if (source === undefined) {
    throw new TemplateError(`There is no file ${path}.`, asked ?? { file: path, line: 1, column: 1 });
  }
  const definitions = new Definitions();
  const nodes = readMarkup(source, path, [dialect.filter.element]).filter(
    (node) => node.type === 'text' || !definitions.take(node, path, files, dialect),
  );
  const { templates, imports, components, filters, title } = definitions;
  return { path, nodes, templates, imports, components, filters, title };
}

/** What the elements at the top of a file define. */
class Definitions {
  readonly templates = new Map<string, MarkupElement>();
  readonly imports: string[] = [];
  readonly components = new Map<string, string>();
  readonly filters = new Map<string, string>();
  title: string | undefined;

  /** Whether the element defines something, instead of being shown. */
  take(element: MarkupElement, path: string, files: TemplateFiles, { filter, extension }: Dialect): boolean {
    const name = attributeOf(element, 'name');
    if (element.name === 'title') {
      this.title = textOf(element);
      if (this.title.includes('{{')) {
        throw new TemplateError('A title is fixed. Set document.title in the script.', element.at);
      }
    } else if (element.name === 'template' && name !== undefined) {
      if (!NAME.test(name.value))
        throw new TemplateError(`"${name.value}" is no name for a template.`, name.at);
      this.templates.set(name.value, element);
    } else if (element.name === 'import') {
      const src = required(element, 'src');
      const target = resolvePath(src.value, path, src.at);
      if (name === undefined) this.imports.push(withExtension(target, extension));
      else this.components.set(componentName(name.value, name.at), target.replace(/\.\w+$/, ''));
    } else if (element.name === filter.element) {
      const module = required(element, filter.name);
      if (!MODULE_NAME.test(module.value)) {
        throw new TemplateError(`"${module.value}" is no name for a module.`, module.at);
      }
      this.filters.set(module.value, readFilter(element, path, files, filter.src));
    } else {
      return false;
    }
    return true;
  }
}

/** A filter module: inline, or a file of its own. It assigns its functions to `module.exports`. */
function readFilter(element: MarkupElement, path: string, files: TemplateFiles, srcName: string): string {
  const src = attributeOf(element, srcName);
  const file = src && resolvePath(src.value, path, src.at);
  const text = file === undefined ? textOf(element) : files.read(file);
  if (text === undefined) throw new TemplateError(`There is no file ${file}.`, element.at);
  try {
    parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number; column: number } };
    const at =
      file === undefined ? element.at : { file, line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
    throw new TemplateError(`The filter module is no script that sets module.exports: ${message}.`, at);
  }
  return text;
}

function textOf({ children }: MarkupElement): string {
  return children.map((child) => (child.type === 'text' ? child.text : '')).join('');
}

export function required(
  element: MarkupElement,
  name: string,
): { readonly value: string; readonly at: Position } {
  const attribute = attributeOf(element, name);
  if (attribute === undefined || attribute.value === '') {
    throw new TemplateError(`<${element.name}> needs the attribute ${name}.`, element.at);
  }
  return attribute;
}

/** A name that custom elements can have. @throws {TemplateError} */
export function componentName(name: string, at: Position): string {
  if (/^[a-z][a-z0-9._]*(?:-[a-z0-9._]*)+$/.test(name)) return name;
  throw new TemplateError(
    `A component's name is in lower case and has a hyphen: "${name}" is no such name.`,
    at,
  );
}

/** A path in the package, from a reference in one of its files. @throws {TemplateError} for what leaves the package */
export function resolvePath(reference: string, from: string, at: Position): string {
  const steps = reference.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of reference.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) throw new TemplateError(`"${reference}" leads out of the package.`, at);
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  if (steps.length > LIMITS.depth) throw new TemplateError('The path is too long.', at);
  return steps.join('/');
}

export function withExtension(path: string, extension: string): string {
  return path.endsWith(extension) ? path : `${path}${extension}`;
}
