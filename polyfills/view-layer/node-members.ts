/**
 * Members of the view's document and nodes as the platform defines them. A document answers with the picture or form of
 * that name before its own member (`<img name="createElement">`), a form with its control, so what they say of themselves
 * can't be believed; methods are called as `Document.prototype.createElement.call(...)`.
 * https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns
 */
function getter<Owner, Value>(prototype: () => object, name: string): (owner: Owner) => Value {
  let get: (() => unknown) | undefined;
  return (owner) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    if (get === undefined) throw new Error(`This browser has no ${name} of nodes.`);
    return Reflect.apply(get, owner, []) as Value;
  };
}

/** A member that only some elements have: `focus`, `value`, `play`. */
export function memberOf(element: Element, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(element) as object, name, element);
}

/** Without effect where there is no such member, or none that can be set. */
export function setMember(element: Element, name: string, value: unknown): void {
  const prototype = Object.getPrototypeOf(element) as object;
  if (name in prototype) Reflect.set(prototype, name, value, element);
}

/** Calls a method, where there is one. */
export function callMember(element: Element, name: string, ...args: unknown[]): unknown {
  const method = memberOf(element, name);
  return typeof method === 'function' ? Reflect.apply(method, element, args) : undefined;
}

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;
const ofDocument = () => Document.prototype;

export const parentOf = getter<Node, Node | null>(ofNode, 'parentNode');
export const childrenOf = getter<Node, NodeListOf<ChildNode>>(ofNode, 'childNodes');
export const firstChildOf = getter<Node, ChildNode | null>(ofNode, 'firstChild');
export const nextSiblingOf = getter<Node, ChildNode | null>(ofNode, 'nextSibling');
export const nodeTypeOf = getter<Node, number>(ofNode, 'nodeType');
export const localNameOf = getter<Element, string>(ofElement, 'localName');
export const namespaceOf = getter<Element, string | null>(ofElement, 'namespaceURI');
export const scrollTopOf = getter<Element, number>(ofElement, 'scrollTop');
export const scrollLeftOf = getter<Element, number>(ofElement, 'scrollLeft');
export const rootOf = getter<Document, Element | null>(ofDocument, 'documentElement');
export const headOf = getter<Document, Element | null>(ofDocument, 'head');
export const bodyOf = getter<Document, Element | null>(ofDocument, 'body');
export const titleOf = getter<Document, string>(ofDocument, 'title');
export const scrollerOf = getter<Document, Element | null>(ofDocument, 'scrollingElement');
export const focusedIn = getter<Document, Element | null>(ofDocument, 'activeElement');
export const windowOf = getter<Document, (Window & typeof globalThis) | null>(ofDocument, 'defaultView');
export const attributesOf = getter<Element, NamedNodeMap>(ofElement, 'attributes');
export const controlsIn = getter<HTMLFormElement, HTMLFormControlsCollection>(
  () => HTMLFormElement.prototype,
  'elements',
);

/** The view's nodes are of another realm than the host's `Node`. */
export function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return nodeTypeOf(value as Node) > 0;
  } catch {
    return false;
  }
}
