import { CALLBACKS, type Definition } from './custom-element-reactions.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';

/** Steps 14 and 15 of https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define */
export function readDefinition(
  name: string,
  constructor: CustomElementConstructor,
  document: Document | null,
): Definition {
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
    document,
    constructor: constructor as unknown as new () => Element,
    observed: new Set(observed),
    callbacks,
    disableShadow: disabled.includes('shadow'),
    formAssociated: Boolean(Reflect.get(constructor, 'formAssociated')),
    constructionStack: [],
  };
}

function strings(constructor: object, member: string): string[] {
  const value = Reflect.get(constructor, member) as Iterable<unknown> | undefined;
  return value === undefined ? [] : [...value].map(String);
}

/** https://tc39.es/ecma262/#sec-isconstructor */
export function isConstructor(value: unknown): boolean {
  if (typeof value !== 'function') return false;
  try {
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}
