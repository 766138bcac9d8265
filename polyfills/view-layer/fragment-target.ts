import { scrollerOf } from './node-members.ts';

/** Scrolls the document, and nothing around it, to the element that a URL's fragment names, if there is one. */
export function scrollToFragment(document: Document, fragment: string): void {
  const scroller = scrollerOf(document);
  const target = fragmentTarget(document, fragment);
  if (target === 'top') scroller?.scrollTo(0, 0);
  else if (target && scroller)
    scroller.scrollTo(0, scroller.scrollTop + Element.prototype.getBoundingClientRect.call(target).top);
}

/**
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
 *
 * @param fragment without the number sign, as it stands in a URL
 */
function fragmentTarget(document: Document, fragment: string): Element | 'top' | undefined {
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
