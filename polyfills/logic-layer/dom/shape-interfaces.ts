/** Members that only this folder uses; scripts don't see them when they look at what an object has. */
const OURS = new Set([
  ...[
    'constructor',
    'toView',
    'cloneAlone',
    'cloneInside',
    'clonedFrom',
    'liveProperties',
    'viewChildren',
    'picture',
    'wasLoadedHere',
    'definition',
    'adoptedTokens',
    'sheetChanged',
    'styleText',
    'childrenChanged',
  ],
  ...['insertedIntoDocument', 'removedFromDocument', 'adoptedFrom', 'attributeChanged', 'make'],
  ...[
    'nodeLength',
    'isShadowRoot',
    'markupParent',
    'qualifiedName',
    'viewNamespace',
    'attributeNode',
    'follow',
  ],
  ...['setExtracted', 'adoptAttribute', 'isHtml', 'setDoctype', 'supportedNames', 'beforeRemoval', 'test'],
  ...['treeParent', 'treeFirst', 'treeLast', 'treeNext', 'treePrevious', 'treeCount', 'childList', 'viewId'],
  ...[
    'nodeDocument',
    'nodeKind',
    'kindName',
    'kindValue',
    'kindText',
    'attributeList',
    'customElement',
    'shadow',
    'record',
    'attach',
  ],
]);

type Interface = abstract new (...args: never[]) => object;

/**
 * Gives interfaces the shape that Web IDL says: members are enumerable and belong to the interface that the standard
 * names, whatever classes it is made of here.
 *
 * @param interfaces by name; other values are left alone
 */
export function shapeInterfaces(interfaces: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(interfaces)) if (isInterface(value)) giveName(value, name);
  const classes = Object.values(interfaces).filter(isInterface);
  const known = new Set<object>(classes.map((made) => made.prototype as object));
  for (const made of classes) {
    // What derives from nothing has its shape.
    if (Object.getPrototypeOf(made) === Function.prototype) continue;
    const prototype = made.prototype as object;
    let parent = Object.getPrototypeOf(prototype) as object | null;
    while (parent !== null && parent !== Object.prototype && !known.has(parent)) {
      for (const key of Reflect.ownKeys(parent)) {
        if (Object.hasOwn(prototype, key)) continue;
        Object.defineProperty(prototype, key, Object.getOwnPropertyDescriptor(parent, key)!);
      }
      parent = Object.getPrototypeOf(parent) as object | null;
    }
    Object.setPrototypeOf(prototype, parent);
  }
  for (const prototype of known) showMembers(prototype);
}

const named = new WeakSet<object>();

/** An interface is called what it is known by first; the text of the logic layer has short names. */
function giveName(made: Interface, name: string): void {
  const isPlatforms = Reflect.get(globalThis, made.name) === made;
  if (!isPlatforms && !named.has(made)) Object.defineProperty(made, 'name', { value: name });
  named.add(made);
}

function isInterface(value: unknown): value is Interface {
  return typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null;
}

const SHOWN: PropertyDescriptor = { enumerable: true };

function showMembers(prototype: object): void {
  for (const key of Object.getOwnPropertyNames(prototype)) {
    // Every worker does this two thousand times. False for what can't be changed, which stays.
    if (!OURS.has(key)) Reflect.defineProperty(prototype, key, SHOWN);
  }
}
