import { callsFunction, isModule } from './calls-function.ts';
import { compileTemplate, type CompiledTemplate } from './compile-template.ts';
import { MINIAPP, type Dialect } from './dialect.ts';
import { LIMITS } from './limits.ts';
import { TemplateError, type Position } from './template-error.ts';
import { componentName, resolvePath, type TemplateFiles } from './template-file.ts';

/** Texts and bytes by path inside the package. */
export type MiniAppFiles = Readonly<Record<string, string | Uint8Array>>;

export interface CompileMiniAppOptions {
  /** The text of `runtime-text`. */
  readonly runtime: string;
  /** Default `MINIAPP`. */
  readonly dialect?: Dialect;
}

/**
 * Makes a plain MiniApp of one that is written with templates: each page whose script calls `Page()`, and the components that it uses.
 * All other files stay as they are; templates and filter modules are left out.
 *
 * @throws {TemplateError} with file, line and column
 */
export function compileMiniApp(
  files: MiniAppFiles,
  { runtime, dialect = MINIAPP }: CompileMiniAppOptions,
): Record<string, string | Uint8Array> {
  const build = new MiniAppBuild(files, dialect);
  const all = pagesOf(build.text('manifest.json') ?? '');
  const pages = all.filter((page) => build.isTemplatePage(page));
  for (const page of pages) build.page(page);
  const built = build.finish(new Set(all.map((page) => `${page}.html`)));
  if (pages.length > 0) {
    // On one line with what follows, whose lines keep their numbers.
    built['app.js'] = `${runtime.trim().replaceAll('\n', ' ')};${build.text('app.js') ?? ''}`;
  }
  return built;
}

class MiniAppBuild implements TemplateFiles {
  readonly #files: MiniAppFiles;
  readonly #dialect: Dialect;
  readonly #made: Record<string, string> = {};
  /** What only templates needed. */
  readonly #used = new Set<string>();
  /** What each component uses, by its path. */
  readonly #components = new Map<string, ReadonlyMap<string, string>>();

  constructor(files: MiniAppFiles, dialect: Dialect) {
    this.#files = files;
    this.#dialect = dialect;
  }

  /** For templates: what they read has no use afterwards. */
  read(path: string): string | undefined {
    this.#used.add(path);
    return this.text(path);
  }

  text(path: string): string | undefined {
    const file = Object.hasOwn(this.#files, path) ? this.#files[path] : undefined;
    return typeof file === 'string' || file === undefined ? file : new TextDecoder().decode(file);
  }

  isTemplatePage(page: string): boolean {
    const script = this.text(`${page}.js`);
    const hasTemplate = Object.hasOwn(this.#files, `${page}${this.#dialect.extension}`);
    return hasTemplate && script !== undefined && callsFunction(script, `${page}.js`, 'Page');
  }

  page(page: string): void {
    const { dialect, styles } = {
      dialect: this.#dialect,
      styles: this.text(`${page}${this.#dialect.styles}`),
    };
    const { statements, name, title, components } = this.#compile(page);
    const named = new Map<string, string>();
    const paths = new Set(this.#collect(components, named));
    const realm = '{ HTMLElement, customElements }';
    const place = `{ page, document, root: document.body, route: ${JSON.stringify(page)} }`;
    const show = [name, place, JSON.stringify(Object.fromEntries(named)), realm];
    const template = `${page}.template.js`;
    this.#made[template] = inFunction(`${statements}\nminiAppTemplates.page(${show.join(', ')});`);
    const scripts = [...paths].flatMap((path) => [`${path}.js`, `${path}.template.js`]);
    const elements = [...scripts, template].map((path) => `<script src="/${escape(path)}"></script>`);
    const head = title === undefined ? [] : [`<title>${escape(title.trim())}</title>`];
    this.#made[`${page}.html`] = `${['<!doctype html>', ...head, '<body>', ...elements].join('')}</body>\n`;
    // A page's style sheet is found by its name.
    if (styles === undefined || dialect.styles === '.css') return;
    this.#used.add(`${page}${dialect.styles}`);
    this.#made[`${page}.css`] = styles;
  }

  /** @param pages HTML files that stay, even if a template includes them */
  finish(pages: ReadonlySet<string>): Record<string, string | Uint8Array> {
    const kept = Object.entries(this.#files).filter(([path]) => !this.#used.has(path) || pages.has(path));
    return { ...Object.fromEntries(kept), ...this.#made };
  }

  /** All components that a page needs, those first that others need. @param named their paths by their elements' names */
  #collect(components: ReadonlyMap<string, string>, named: Map<string, string>): string[] {
    return [...components].flatMap(([name, path]) => {
      const known = named.get(name);
      if (known === path) return [];
      const at = start(`${path}.js`);
      if (known !== undefined) {
        throw new TemplateError(`Two components of a page are called ${name}: ${known} and ${path}.`, at);
      }
      if (named.size === LIMITS.components) {
        throw new TemplateError(`A page has more than ${LIMITS.components} components.`, at);
      }
      named.set(name, path);
      return [...this.#collect(this.#component(name, path), named), path];
    });
  }

  /** Compiles a component once; gives those that it uses. */
  #component(name: string, path: string): ReadonlyMap<string, string> {
    const known = this.#components.get(path);
    if (known) return known;
    const file = `${path}.js`;
    const script = this.text(file);
    if (script === undefined || !callsFunction(script, file, 'Component')) {
      throw new TemplateError(`The component ${name} needs a script that calls Component().`, start(file));
    }
    const styles = this.read(`${path}${this.#dialect.styles}`);
    const { statements, name: template, components } = this.#compile(path, styles);
    // A module has a scope of its own, and keeps the lines of the script.
    this.#made[file] = isModule(script, file) ? script : `${script}\nexport {};\n`;
    const define = `miniAppTemplates.component(${JSON.stringify(path)}, ${template});`;
    this.#made[`${path}.template.js`] = inFunction(`${statements}\n${define}`);
    this.#components.set(path, components);
    return components;
  }

  #compile(path: string, styles?: string): CompiledTemplate {
    return compileTemplate(`${path}${this.#dialect.extension}`, this, {
      dialect: this.#dialect,
      components: this.#named(path),
      ...(styles !== undefined && { styles }),
    });
  }

  /** `usingComponents` of the JSON file beside a page or component. */
  #named(path: string): Record<string, string> {
    const file = `${path}.json`;
    const text = this.text(file);
    const { usingComponents } = (text === undefined ? {} : readJson(text, file)) as {
      usingComponents?: unknown;
    };
    if (typeof usingComponents !== 'object' || usingComponents === null) return {};
    this.#used.add(file);
    return Object.fromEntries(
      Object.entries(usingComponents).map(([name, target]) => [
        componentName(name, start(file)),
        resolvePath(String(target), file, start(file)),
      ]),
    );
  }
}

function inFunction(statements: string): string {
  return `(() => {\n'use strict';\n${statements}\n})();\n`;
}

function pagesOf(manifest: string): string[] {
  const { pages } = readJson(manifest, 'manifest.json') as { pages?: unknown };
  return Array.isArray(pages) ? pages.filter((page) => typeof page === 'string') : [];
}

function readJson(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    throw new TemplateError(`This is no JSON: ${(error as Error).message}.`, start(file));
  }
}

function start(file: string): Position {
  return { file, line: 1, column: 1 };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
