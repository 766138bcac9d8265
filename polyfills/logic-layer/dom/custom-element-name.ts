const VALID_NAME = /^[a-z][^A-Z\t\n\f\r /\0>]*$/;
const TAKEN = new Set([
  ...['annotation-xml', 'color-profile', 'font-face', 'font-face-src', 'font-face-uri', 'font-face-format'],
  ...['font-face-name', 'missing-glyph'],
]);

/** https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name */
export function isCustomElementName(name: string): boolean {
  return name.includes('-') && VALID_NAME.test(name) && !TAKEN.has(name);
}
