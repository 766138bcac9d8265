import { requireArguments, toDictionary } from '../web-idl/conversions.ts';
import { currentDocument } from './current-document.ts';
import {
  CALLBACKS,
  definitions,
  markCustom,
  runReactions,
  tryToUpgrade,
  upgradeTree,
  customElementsIn,
  type Definition,
} from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';

/** https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name */
const VALID_NAME = /^[a-z][^A-Z\t\n\f\r /\0>]*$/;
const TAKEN = new Set([
  ...['annotation-xml', 'color-profile', 'font-face', 'font-face-src', 'font-face-uri', 'font-face-format'],
  ...['font-face-name', 'missing-glyph'],
]);

const byConstructor = new Map<unknown, Definition>();
const awaited = new Map<string, { promise: Promise<unknown>; resolve: (constructor: unknown) => void }>();
const documents = new Set<WeakRef<Document>>();

export function isCustomElementName(name: string): boolean {
  return name.includes('-') && VALID_NAME.test(name) && !TAKEN.has(name);
}

/** A document whose elements are upgraded when they are defined. */
export function followDefinitions(document: Document): void {
  documents.add(new WeakRef(document));
}

/**
 * https://html.spec.whatwg.org/multipage/custom-elements.html#customelementregistry; all pages of a MiniApp share one,
 * as they share its global scope. Elements that extend other elements than HTMLElement by `is` are not supported.
 */
export class CustomElementRegistry {
  #isDefining = false;

  /** @throws {TypeError | DOMException} SyntaxError, NotSupportedError */
  define(name: string, constructor: CustomElementConstructor, options?: ElementDefinitionOptions): void {
    requireArguments('define', arguments.length, 2);
    if (!isConstructor(constructor)) throw new TypeError('The constructor is not a constructor.');
    const key = `${name}`;
    if (!isCustomElementName(key)) {
      throw new DOMException(`"${key}" is not a name of a custom element.`, 'SyntaxError');
    }
    if (definitions.has(key)) throw unsupported(`"${key}" is defined already.`);
    if (byConstructor.has(constructor)) throw unsupported('The constructor defines another element already.');
    if (toDictionary(options).extends !== undefined) {
      throw unsupported('Customized built-in elements are not supported; extend HTMLElement.');
    }
    if (this.#isDefining) throw unsupported('An element is being defined already.');
    this.#isDefining = true;
    let definition: Definition;
    try {
      definition = readDefinition(key, constructor);
    } finally {
      this.#isDefining = false;
    }
    definitions.set(key, definition);
    byConstructor.set(constructor, definition);
    this.#upgradeDocuments(key);
    awaited.get(key)?.resolve(constructor);
    awaited.delete(key);
  }

  get(name: string): unknown {
    return definitions.get(`${name}`)?.constructor;
  }

  getName(constructor: unknown): string | null {
    return byConstructor.get(constructor)?.name ?? null;
  }

  /** Rejects with a SyntaxError for what is no name. */
  whenDefined(name: string): Promise<unknown> {
    const key = `${name}`;
    if (!isCustomElementName(key)) {
      return Promise.reject(new DOMException(`"${key}" is not a name of a custom element.`, 'SyntaxError'));
    }
    const defined = this.get(key);
    if (defined !== undefined) return Promise.resolve(defined);
    const waiting = awaited.get(key) ?? Promise.withResolvers<unknown>();
    awaited.set(key, waiting);
    return waiting.promise;
  }

  upgrade(root: Node): void {
    upgradeTree(root);
  }

  #upgradeDocuments(name: string): void {
    for (const reference of documents) {
      const document = reference.deref();
      if (document === undefined) documents.delete(reference);
      else {
        for (const element of customElementsIn(document))
          if (element.localName === name) tryToUpgrade(element);
      }
    }
    runReactions();
  }

  get [Symbol.toStringTag](): string {
    return 'CustomElementRegistry';
  }
}

/** Steps 14 and 15 of https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define */
function readDefinition(name: string, constructor: CustomElementConstructor): Definition {
  const { prototype } = constructor as { prototype: unknown };
  if (typeof prototype !== 'object' || prototype === null)
    throw new TypeError('The prototype is not an object.');
  const callbacks = {} as Record<(typeof CALLBACKS)[number], ((...args: unknown[]) => void) | undefined>;
  for (const callback of CALLBACKS) {
    const value = Reflect.get(prototype, callback) as unknown;
    if (value !== undefined && typeof value !== 'function') {
      throw new TypeError(`${callback} is not a function.`);
    }
    callbacks[callback] = value as (() => void) | undefined;
  }
  const observed =
    callbacks.attributeChangedCallback === undefined ? [] : strings(constructor, 'observedAttributes');
  const disabled = strings(constructor, 'disabledFeatures');
  return {
    name,
    constructor: constructor as unknown as new () => Element,
    observed: new Set(observed),
    callbacks,
    disableShadow: disabled.includes('shadow'),
    constructionStack: [],
  };
}

function strings(constructor: object, member: string): string[] {
  const value = Reflect.get(constructor, member) as Iterable<unknown> | undefined;
  return value === undefined ? [] : [...value].map(String);
}

function isConstructor(value: unknown): boolean {
  if (typeof value !== 'function') return false;
  try {
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}

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
  const definition = byConstructor.get(newTarget);
  if (definition === undefined) throw new TypeError('Illegal constructor');
  const stack = definition.constructionStack;
  if (stack.length === 0) {
    const args = [currentDocument(), definition.name];
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
  const definition = document.isPage ? definitions.get(localName) : undefined;
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
