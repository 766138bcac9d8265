import { requireArguments, toDictionary } from '../web-idl/conversions.ts';
import { currentDocument } from './current-document.ts';
import { isConstructor, readDefinition } from './custom-element-definition.ts';
import { isCustomElementName } from './custom-element-name.ts';
import {
  markCustom,
  runReactions,
  tryToUpgrade,
  tryToUpgradeTree,
  customElementsIn,
  type Definition,
} from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';

const byConstructor = new WeakMap<object, Definition>();
/** Of the pages that are open. */
const registries = new Set<WeakRef<CustomElementRegistry>>();

/**
 * https://html.spec.whatwg.org/multipage/custom-elements.html#customelementregistry; each page has one, and what app.js defines
 * holds for all pages. Elements that extend other elements than HTMLElement by `is` are not supported.
 */
export class CustomElementRegistry {
  readonly #document: Document | null;
  readonly #definitions = new Map<string, Definition>();
  readonly #awaited = new Map<string, PromiseWithResolvers<unknown>>();
  #isDefining = false;

  constructor(document: Document | null = null) {
    this.#document = document;
    if (document !== null) registries.add(new WeakRef(this));
  }

  /** @throws {TypeError | DOMException} SyntaxError, NotSupportedError */
  define(name: string, constructor: CustomElementConstructor, options?: ElementDefinitionOptions): void {
    requireArguments('define', arguments.length, 2);
    if (!isConstructor(constructor)) throw new TypeError('The constructor is not a constructor.');
    const key = `${name}`;
    if (!isCustomElementName(key)) {
      throw new DOMException(`"${key}" is not a name of a custom element.`, 'SyntaxError');
    }
    if (this.definition(key) !== undefined) throw unsupported(`"${key}" is defined already.`);
    if (byConstructor.has(constructor)) throw unsupported('The constructor defines another element already.');
    if (toDictionary(options).extends !== undefined) {
      throw unsupported('Customized built-in elements are not supported; extend HTMLElement.');
    }
    if (this.#isDefining) throw unsupported('An element is being defined already.');
    this.#isDefining = true;
    let definition: Definition;
    try {
      definition = readDefinition(key, constructor, this.#document);
    } finally {
      this.#isDefining = false;
    }
    this.#definitions.set(key, definition);
    byConstructor.set(constructor, definition);
    this.#defined(definition);
    if (this !== SHARED_DEFINITIONS) return;
    for (const reference of registries) {
      const registry = reference.deref();
      if (registry === undefined) registries.delete(reference);
      else registry.#defined(definition);
    }
  }

  /** What makes an element of this name a custom one in the registry's page. */
  definition(name: string): Definition | undefined {
    return (
      this.#definitions.get(name) ??
      (this === SHARED_DEFINITIONS ? undefined : SHARED_DEFINITIONS.definition(name))
    );
  }

  get(name: string): unknown {
    return this.definition(`${name}`)?.constructor;
  }

  getName(constructor: unknown): string | null {
    return byConstructor.get(constructor as object)?.name ?? null;
  }

  /** Rejects with a SyntaxError for what is no name. */
  whenDefined(name: string): Promise<unknown> {
    const key = `${name}`;
    if (!isCustomElementName(key)) {
      return Promise.reject(new DOMException(`"${key}" is not a name of a custom element.`, 'SyntaxError'));
    }
    const defined = this.get(key);
    if (defined !== undefined) return Promise.resolve(defined);
    const waiting = this.#awaited.get(key) ?? Promise.withResolvers<unknown>();
    this.#awaited.set(key, waiting);
    return waiting.promise;
  }

  upgrade(root: Node): void {
    tryToUpgradeTree(root);
    runReactions();
  }

  #defined({ name, constructor }: Definition): void {
    if (this.#document !== null) {
      for (const element of customElementsIn(this.#document))
        if (element.localName === name) tryToUpgrade(element);
      runReactions();
    }
    this.#awaited.get(name)?.resolve(constructor);
    this.#awaited.delete(name);
  }

  get [Symbol.toStringTag](): string {
    return 'CustomElementRegistry';
  }
}

/** What app.js and the modules that belong to no page define: for all pages. */
export const SHARED_DEFINITIONS = new CustomElementRegistry();

/**
 * https://html.spec.whatwg.org/multipage/dom.html#html-element-constructors
 *
 * @param newTarget what `new` was used with
 * @param base makes the element when it doesn't exist yet
 */
export function constructCustomElement(
  newTarget: unknown,
  base: new (document: Document, localName: string) => Element,
): Element {
  const definition = byConstructor.get(newTarget as object);
  if (definition === undefined) throw new TypeError('Illegal constructor');
  const stack = definition.constructionStack;
  if (stack.length === 0) {
    const args = [definition.document ?? currentDocument(), definition.name];
    const element = Reflect.construct(base, args, newTarget as typeof base) as Element;
    markCustom(element, 'custom', definition);
    return element;
  }
  const element = stack.at(-1);
  if (element === undefined) throw new TypeError('The element was constructed already.');
  Object.setPrototypeOf(element, (newTarget as { prototype: object }).prototype);
  stack[stack.length - 1] = undefined;
  return element;
}

/** https://dom.spec.whatwg.org/#concept-create-element, for a custom element that is made at once */
export function createCustomElement(document: Document, localName: string): Element | undefined {
  const definition = document.customElementRegistry?.definition(localName);
  if (definition === undefined) return undefined;
  const element = new definition.constructor();
  const isFresh =
    element.attributeList === null || element.attributeList.length === 0
      ? element.treeFirst === null && element.treeParent === null
      : false;
  if (!isFresh || element.localName !== localName) {
    throw unsupported(`The constructor of "${localName}" gave the element attributes, children or a parent.`);
  }
  element.nodeDocument = document;
  return element;
}

function unsupported(message: string): DOMException {
  return new DOMException(message, 'NotSupportedError');
}
