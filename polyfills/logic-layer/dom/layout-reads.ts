const PROPERTIES = [
  ...['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'offsetParent'],
  ...['clientWidth', 'clientHeight', 'clientTop', 'clientLeft', 'scrollWidth', 'scrollHeight'],
];
const METHODS = ['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'scrollIntoView'];

/** Says what is missing when a script asks for layout, which only the view knows. */
export function refuseLayoutRead(name: string): never {
  throw new DOMException(
    `${name} asks the view for layout and waits for the answer. This version of the runtime has no synchronous channel ` +
      'to the view (shared memory under cross-origin isolation: Cross-Origin-Opener-Policy and ' +
      'Cross-Origin-Embedder-Policy). Lay the page out with CSS instead.',
    'NotSupportedError',
  );
}

/** Puts the layout members of https://drafts.csswg.org/cssom-view/ on a prototype, each of which refuses. */
export function defineLayoutReads(prototype: object): void {
  for (const name of PROPERTIES) {
    Object.defineProperty(prototype, name, { configurable: true, get: () => refuseLayoutRead(name) });
  }
  for (const name of METHODS) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      value: () => refuseLayoutRead(`${name}()`),
    });
  }
}
