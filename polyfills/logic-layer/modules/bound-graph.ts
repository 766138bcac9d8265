import type { Binding, BoundModule } from './bound-module.ts';

type Body = Generator | AsyncGenerator;
type Getters = Record<string, () => unknown>;

/** What a bound module's function is made with. */
interface Surroundings {
  readonly scope: object;
  exports(getters: Getters): void;
}

type Factory = (around: Surroundings) => () => Body;

interface Linked {
  readonly module: BoundModule;
  readonly group: { evaluation?: Promise<void> };
  readonly body: Body;
  readonly getters: Getters;
  namespace?: object;
  isEvaluated: boolean;
}

export interface BoundGraphOptions {
  /** Loads the text of a module, which is a function. */
  load(module: BoundModule): unknown;
  /** The names that a module finds around it besides what it imports. */
  scope(path: string): object;
}

/**
 * Links and evaluates modules that import each other in a cycle, as the platform does with others: bindings are live, functions are
 * hoisted, what isn't initialized throws. https://tc39.es/ecma262/#sec-source-text-module-records
 */
export class BoundGraph {
  readonly #options: BoundGraphOptions;
  readonly #modules = new Map<string, Linked>();
  readonly #groups = new Map<number, { evaluation?: Promise<void> }>();
  /** Of modules that the platform links, by their URLs. */
  readonly #native = new Map<string, object>();

  constructor(options: BoundGraphOptions) {
    this.#options = options;
  }

  /** Evaluates a module with all that it imports, and gives its namespace. */
  async import(path: string, modules: readonly BoundModule[]): Promise<object> {
    const added = modules
      .filter((module) => !this.#modules.has(module.path))
      .map((module) => this.#add(module));
    for (const linked of added) this.#check(linked);
    const entry = this.#linked(path);
    await this.#evaluate(entry);
    return this.#namespace(path);
  }

  #add(module: BoundModule): Linked {
    const group = this.#groups.get(module.group) ?? {};
    this.#groups.set(module.group, group);
    const scope = Object.create(null) as object;
    Object.defineProperties(scope, Object.getOwnPropertyDescriptors(this.#options.scope(module.path)));
    for (const [local, binding] of Object.entries(module.imports)) {
      Object.defineProperty(scope, local, { get: () => this.#read(binding) });
    }
    const getters = Object.create(null) as Getters;
    const factory = this.#options.load(module) as Factory;
    const body = factory({ scope, exports: (given) => void Object.assign(getters, given) })();
    // As far as its functions: an import must find them before the module is evaluated.
    void body.next();
    const linked = { module, group, body, getters, isEvaluated: false };
    this.#modules.set(module.path, linked);
    return linked;
  }

  /** What is imported must be there, as far as that is known before anything runs. */
  #check({ module }: Linked): void {
    for (const [request, name] of [...Object.values(module.imports), ...Object.values(module.reexports)]) {
      if (name === null || isUrl(request) || this.#find(request, name, new Set())) continue;
      throw new SyntaxError(`${module.path} imports "${name}", which ${request} does not export.`);
    }
  }

  #evaluate(linked: Linked): Promise<void> {
    return (linked.group.evaluation ??= this.#run(linked));
  }

  /** Evaluates what a module imports, then the module. Those of its own cycle that were begun are not waited for. */
  async #run(linked: Linked): Promise<void> {
    linked.isEvaluated = true;
    for (const request of linked.module.requests) {
      if (isUrl(request)) {
        this.#native.set(request, (await import(request)) as object);
        continue;
      }
      const asked = this.#linked(request);
      if (asked.group !== linked.group) await this.#evaluate(asked);
      else if (!asked.isEvaluated) await this.#run(asked);
    }
    for (const [request, name] of [
      ...Object.values(linked.module.imports),
      ...Object.values(linked.module.reexports),
    ]) {
      if (name === null || !isUrl(request) || name in (this.#native.get(request) ?? {})) continue;
      throw new SyntaxError(`${linked.module.path} imports "${name}", which is not exported there.`);
    }
    const ran = linked.body.next();
    if (ran instanceof Promise) await ran;
  }

  #linked(path: string): Linked {
    const linked = this.#modules.get(path);
    if (linked === undefined) throw new TypeError(`The module ${path} was not linked.`);
    return linked;
  }

  #read([request, name]: Binding): unknown {
    if (name === null) return this.#namespace(request);
    const found = this.#find(request, name, new Set());
    if (found === undefined) throw new ReferenceError(`Cannot access '${name}' before initialization`);
    return found();
  }

  /** https://tc39.es/ecma262/#sec-resolveexport */
  #find(request: string, name: string, seen: Set<string>): (() => unknown) | undefined {
    if (isUrl(request)) {
      const namespace = this.#native.get(request);
      return namespace && name in namespace ? () => Reflect.get(namespace, name) as unknown : undefined;
    }
    const mark = `${request} ${name}`;
    if (seen.has(mark)) return undefined;
    seen.add(mark);
    const { getters, module } = this.#linked(request);
    const binding = module.reexports[name];
    if (getters[name]) return getters[name];
    if (binding) {
      const [from, its] = binding;
      return its === null ? () => this.#namespace(from) : this.#find(from, its, seen);
    }
    if (name === 'default') return undefined;
    for (const star of module.stars) {
      const found = this.#find(star, name, seen);
      if (found) return found;
    }
    return undefined;
  }

  /** https://tc39.es/ecma262/#sec-module-namespace-exotic-objects, with accessors for properties */
  #namespace(request: string): object {
    if (isUrl(request)) return this.#native.get(request) ?? {};
    const linked = this.#linked(request);
    if (linked.namespace) return linked.namespace;
    const namespace = Object.create(null) as object;
    linked.namespace = namespace;
    for (const name of [...this.#names(request, new Set())].sort()) {
      const get = (): unknown => this.#read([request, name]);
      Object.defineProperty(namespace, name, { enumerable: true, get });
    }
    Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
    return Object.preventExtensions(namespace);
  }

  #names(request: string, seen: Set<string>): Set<string> {
    if (isUrl(request)) return new Set(Object.keys(this.#native.get(request) ?? {}));
    const names = new Set<string>();
    if (seen.has(request)) return names;
    seen.add(request);
    const { getters, module } = this.#linked(request);
    for (const name of [...Object.keys(getters), ...Object.keys(module.reexports)]) names.add(name);
    for (const star of module.stars) {
      for (const name of this.#names(star, seen)) if (name !== 'default') names.add(name);
    }
    return names;
  }
}

function isUrl(request: string): boolean {
  return request.startsWith('data:');
}
