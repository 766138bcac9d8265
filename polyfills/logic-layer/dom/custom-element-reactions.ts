import { reportError } from '../report-error.ts';
import type { Document } from './document.ts';
import type { Element } from './element.ts';
import type { Node } from './node.ts';
import { shadowIncludingDescendants } from './shadow-including.ts';

/** https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-definition */
export interface Definition {
  readonly name: string;
  /** Of which it is alone; null for one of all pages. */
  readonly document: Document | null;
  readonly constructor: new () => Element;
  readonly observed: ReadonlySet<string>;
  readonly callbacks: Readonly<Record<CallbackName, ((...args: unknown[]) => void) | undefined>>;
  readonly disableShadow: boolean;
  /** https://html.spec.whatwg.org/multipage/custom-elements.html#form-associated-custom-element */
  readonly formAssociated: boolean;
  /** https://html.spec.whatwg.org/multipage/custom-elements.html#concept-custom-element-definition-construction-stack */
  readonly constructionStack: (Element | undefined)[];
}

export const CALLBACKS = [
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
] as const;
type CallbackName = (typeof CALLBACKS)[number];

/** An element with the name of a custom element. */
export interface CustomElement {
  state: 'undefined' | 'failed' | 'custom';
  definition: Definition | undefined;
  readonly reactions: (() => void)[];
}

let queue: Element[] = [];
/** Most documents have no custom elements, and then nothing has to be looked for. */
let areThere = false;

/** Makes an element one that can become a custom element. */
export function markCustom(element: Element, state: CustomElement['state'], definition?: Definition): void {
  areThere = true;
  element.customElement = { state, definition, reactions: [] };
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#invoke-custom-element-reactions, at the end of each method that changes something */
export function runReactions(): void {
  if (queue.length > 0) runQueue();
}

/** What a method left behind when it threw runs, too. */
function runQueue(): void {
  while (queue.length > 0) {
    const elements = queue;
    queue = [];
    for (const element of elements) {
      const { reactions } = element.customElement!;
      for (let reaction = reactions.shift(); reaction !== undefined; reaction = reactions.shift()) reaction();
    }
  }
}

function enqueue(element: Element, reaction: () => void): void {
  element.customElement!.reactions.push(reaction);
  queue.push(element);
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#enqueue-a-custom-element-callback-reaction */
function enqueueCallback(element: Element, name: CallbackName, ...args: unknown[]): void {
  const callback = element.customElement?.definition?.callbacks[name];
  if (callback === undefined) return;
  enqueue(element, () => {
    try {
      callback.apply(element, args);
    } catch (error) {
      reportError(error);
    }
  });
}

export function attributeReaction(
  element: Element,
  localName: string,
  old: string | null,
  value: string | null,
  namespace: string | null,
): void {
  if (element.customElement?.state !== 'custom') return;
  if (!element.customElement.definition?.observed.has(localName)) return;
  enqueueCallback(element, 'attributeChangedCallback', localName, old, value, namespace);
}

export function treeIsInserted(node: Node): void {
  if (!areThere) return;
  for (const element of customElementsIn(node)) {
    if (element.customElement!.state === 'custom') enqueueCallback(element, 'connectedCallback');
    else tryToUpgrade(element);
  }
}

export function treeIsRemoved(node: Node): void {
  if (!areThere) return;
  for (const element of customElementsIn(node)) {
    if (element.customElement!.state === 'custom') enqueueCallback(element, 'disconnectedCallback');
  }
}

export function treeIsAdopted(node: Node, old: Document, document: Document): void {
  if (!areThere) return;
  for (const element of customElementsIn(node)) {
    if (element.customElement!.state === 'custom') enqueueCallback(element, 'adoptedCallback', old, document);
  }
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#concept-try-upgrade */
export function tryToUpgrade(element: Element): void {
  const { customElement } = element;
  if (customElement?.state !== 'undefined') return;
  const definition = element.nodeDocument.customElementRegistry?.definition(element.localName);
  if (definition !== undefined) enqueue(element, () => upgradeReporting(element, definition));
}

function upgradeReporting(element: Element, definition: Definition): void {
  try {
    upgrade(element, definition);
  } catch (error) {
    reportError(error);
  }
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#concept-upgrade-an-element */
function upgrade(element: Element, definition: Definition): void {
  const custom = element.customElement!;
  if (custom.state !== 'undefined') return;
  custom.definition = definition;
  custom.state = 'failed';
  const { length } = queue;
  for (const { localName, value, namespace } of element.attributeList ?? []) {
    if (!definition.observed.has(localName)) continue;
    enqueueCallback(element, 'attributeChangedCallback', localName, null, value, namespace);
  }
  if (element.isConnected) enqueueCallback(element, 'connectedCallback');
  // They follow this reaction: methods that the constructor calls must not run them before it is done.
  queue.length = length;
  definition.constructionStack.push(element);
  try {
    if (definition.disableShadow && element.shadow !== null) {
      throw new DOMException('The definition allows no shadow root.', 'NotSupportedError');
    }
    if (new definition.constructor() !== element) {
      throw new TypeError('The constructor of the custom element returned something else.');
    }
  } catch (error) {
    custom.definition = undefined;
    custom.reactions.length = 0;
    throw error;
  } finally {
    definition.constructionStack.pop();
  }
  custom.state = 'custom';
}

/** Has everything in a tree upgraded that is defined by now, when reactions are run. */
export function tryToUpgradeTree(node: Node): void {
  if (!areThere) return;
  for (const element of customElementsIn(node)) tryToUpgrade(element);
}

export function customElementsIn(node: Node): Element[] {
  return shadowIncludingDescendants(node).filter((element) => element.customElement !== null);
}
