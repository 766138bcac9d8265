/**
 * Members of the view's nodes as the platform defines them. A form answers with the control of that name before its own
 * member (`<input name="parentElement">`), so what a page's nodes say of themselves can't be believed.
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

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;

export const parentOf = getter<Node, Node | null>(ofNode, 'parentNode');
export const childrenOf = getter<Node, NodeListOf<ChildNode>>(ofNode, 'childNodes');
export const nodeTypeOf = getter<Node, number>(ofNode, 'nodeType');
export const localNameOf = getter<Element, string>(ofElement, 'localName');
export const attributesOf = getter<Element, NamedNodeMap>(ofElement, 'attributes');
export const controlsIn = getter<HTMLFormElement, HTMLFormControlsCollection>(
  () => HTMLFormElement.prototype,
  'elements',
);
