/**
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
 *
 * @param fragment without the number sign, as it stands in a URL
 */
export function fragmentTarget(document: Document, fragment: string): Element | 'top' | undefined {
  if (fragment === '') return 'top';
  const named = find(document, fragment) ?? find(document, decode(fragment));
  return named ?? (decode(fragment).toLowerCase() === 'top' ? 'top' : undefined);
}

function find(document: Document, id: string): Element | undefined {
  const byId = Document.prototype.getElementById.call(document, id);
  if (byId !== null) return byId;
  return [...Document.prototype.getElementsByName.call(document, id)].find(
    ({ localName }) => localName === 'a',
  );
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
