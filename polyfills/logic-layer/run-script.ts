import { BOUND_END, CLASSIC_END, CLASSIC_HEAD, DYNAMIC, HANDOVER, MODULES } from './script-head.ts';
import type { Script } from './messages.ts';
import { ModuleLoader, type LoaderOptions } from './modules/module-loader.ts';
import { noteShift } from './stack-text.ts';
import type { PageScope } from './window/page-scope.ts';
import { PAGE_SCOPE } from './window/page-scope-names.ts';

type Scoped = (...scope: unknown[]) => (this: unknown) => void;
/** The number that stands for app.js among those of the pages. */
const APP = 0;

/** Where the modules of a page instance find their scope (mini-app/module-linker.ts writes the same name). */
export function scopeSymbol(page: number): symbol {
  return Symbol.for(`miniapp.page.${page}`);
}

/** Runs scripts of the package with the platform's `importScripts`, which is kept here from scripts' hands. */
export class ScriptRunner {
  readonly #importScripts: (url: string) => void = Reflect.get(globalThis, 'importScripts') as (
    url: string,
  ) => void;

  /** Runs a text of the runtime itself. */
  runOurs(text: string): void {
    this.#importScripts.call(globalThis, `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`);
  }

  #modules: ModuleLoader | undefined;

  /** Makes modules importable; `ask` asks the host to link one. */
  linkBy(ask: LoaderOptions['ask']): void {
    const modules = new ModuleLoader({
      ask,
      load: ({ head, text, file }) => this.#load(head, text, BOUND_END, file),
      scope: (page) => (Reflect.get(globalThis, scopeSymbol(page)) as object | undefined) ?? {},
    });
    this.#modules = modules;
    const members = modules.members.bind(modules);
    Object.defineProperty(globalThis, Symbol.for(MODULES), { value: members });
  }

  /** Runs app.js: in the global scope, so that all pages share its declarations. Throws what it throws. */
  async runGlobal(script: Script): Promise<void> {
    if (script.kind === 'broken') throw new SyntaxError(script.message);
    if (script.kind !== 'classic') return void (await this.#modules?.import(APP, script));
    const value = this.#modules?.members(APP, script.path)[DYNAMIC];
    Object.defineProperty(globalThis, DYNAMIC, { value, configurable: true, writable: true });
    this.#importScripts.call(globalThis, toUrl(script.text, script.path));
  }

  /** Runs a page's script in function scope. Throws what it throws. */
  async runScoped(script: Script, page: number, scope: PageScope): Promise<void> {
    if (script.kind === 'broken') throw new SyntaxError(script.message);
    if (script.kind !== 'classic') return void (await this.#modules?.import(page, script));
    const values = PAGE_SCOPE.map((name) => scope[name]);
    const load = this.#load(CLASSIC_HEAD, script.text, CLASSIC_END, script.path) as Scoped;
    load.call(scope.page, ...values, this.#modules?.members(page, script.path)[DYNAMIC]).call(scope.window);
  }

  /** A page instance is gone. */
  forget(page: number): void {
    this.#modules?.forget(page);
  }

  /** What a text hands over, which stands between a head and an end. */
  #load(head: string, text: string, end: string, path: string): unknown {
    let handed: unknown;
    Object.defineProperty(globalThis, HANDOVER, {
      configurable: true,
      value: (given: unknown) => {
        Reflect.deleteProperty(globalThis, HANDOVER);
        handed = given;
      },
    });
    noteShift(path, head.length);
    try {
      this.#importScripts.call(globalThis, toUrl(head + text + end, path));
    } finally {
      Reflect.deleteProperty(globalThis, HANDOVER);
    }
    if (handed === undefined) throw new SyntaxError(`${path} did not load.`);
    return handed;
  }
}

function toUrl(text: string, path: string): string {
  const named = `${text}\n//# sourceURL=${encodeURI(path)}`;
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(named)}`;
}
