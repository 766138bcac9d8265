/**
 * Whether this browser does not take a link to a MiniApp manifest by itself. Browsers say which relations of links they
 * process.
 *
 * @see https://dom.spec.whatwg.org/#dom-domtokenlist-supports
 */
export function shouldPolyfill(): boolean {
  return !document.createElement('link').relList.supports('miniapp-manifest');
}
