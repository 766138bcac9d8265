/**
 * Whether `<mini-app>` is an element without any meaning here: then browsers make a plain HTMLElement of it.
 *
 * @see https://dom.spec.whatwg.org/#concept-create-element
 */
export function shouldPolyfill(page: Document = document): boolean {
  return page.createElement('mini-app').constructor === HTMLElement;
}
