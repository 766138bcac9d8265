import type { Script } from './messages.ts';
import type { PageScope } from './window/page-scope.ts';
import { PAGE_SCOPE } from './window/page-scope-names.ts';

type Scoped = (...scope: unknown[]) => (this: unknown) => void;

/** The name by which a wrapped script hands its function to the runtime; taken away before the script runs. */
const HANDOVER = '__miniappScript';

/** Where the modules of a page instance find their scope (mini-app/module-linker.ts writes the same name). */
export function scopeSymbol(page: number): symbol {
  return Symbol.for(`miniapp.page.${page}`);
}

/** Runs scripts of the package with the platform's `importScripts`, which is kept here from scripts' hands. */
export class ScriptRunner {
  readonly #importScripts: (url: string) => void = Reflect.get(globalThis, 'importScripts') as (
    url: string,
  ) => void;

  /** Runs app.js: in the global scope, so that all pages share its declarations. Throws what it throws. */
  async runGlobal(script: Script): Promise<void> {
    if (script.kind === 'broken') throw new SyntaxError(script.message);
    if (script.kind === 'module') await import(script.url);
    else this.#importScripts.call(globalThis, toUrl(script.text, script.path));
  }

  /** Runs a page's script in function scope. Throws what it throws. */
  async runScoped(script: Script, scope: PageScope): Promise<void> {
    if (script.kind === 'broken') throw new SyntaxError(script.message);
    if (script.kind === 'module') await import(script.url);
    else {
      const values = PAGE_SCOPE.map((name) => scope[name]);
      this.#load(script)
        .call(scope.page, ...values)
        .call(scope.window);
    }
  }

  #load(script: Extract<Script, { kind: 'classic' }>): Scoped {
    let handed: Scoped | undefined;
    Object.defineProperty(globalThis, HANDOVER, {
      configurable: true,
      value: (scoped: Scoped) => {
        Reflect.deleteProperty(globalThis, HANDOVER);
        handed = scoped;
      },
    });
    // The inner function lets a script declare a `page` or `document` of its own.
    const wrapped = `${HANDOVER}((${PAGE_SCOPE.join()}) => function () {${script.text}\n});`;
    try {
      this.#importScripts.call(globalThis, toUrl(wrapped, script.path));
    } finally {
      Reflect.deleteProperty(globalThis, HANDOVER);
    }
    if (handed === undefined) throw new SyntaxError(`${script.path} did not load.`);
    return handed;
  }
}

function toUrl(text: string, path: string): string {
  const named = `${text}\n//# sourceURL=${encodeURI(path)}`;
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(named)}`;
}
