/** Elements that all `use` elements of one document may expand to: more freeze the host's main thread while they paint. */
export const SVG_EXPANSION = 10_000;

/**
 * How many elements the `use` elements of a document (or subtree) expand to, counted up to `SVG_EXPANSION` + 1. A few
 * lines of nested `use` stand for billions. (A page's pictures and forms can hide the document's own members by their names.)
 */
export function expandedElements(document: Document): number {
  const counted = new Map<Element, number>();
  const inProgress = new Set<Element>();
  let total = 0;

  function expansion(target: Element): number {
    const known = counted.get(target);
    if (known !== undefined) return known;
    // A circle isn't rendered.
    if (inProgress.has(target)) return 0;
    inProgress.add(target);
    let count = 0;
    for (const element of [target, ...Element.prototype.querySelectorAll.call(target, '*')]) {
      if (++count > SVG_EXPANSION) break;
      const inner = element.localName === 'use' ? targetOfUse(document, element) : null;
      if (inner !== null) count += expansion(inner);
    }
    inProgress.delete(target);
    counted.set(target, Math.min(count, SVG_EXPANSION + 1));
    return count;
  }

  for (const use of Document.prototype.querySelectorAll.call(document, 'use')) {
    const target = targetOfUse(document, use);
    if (target !== null) total += expansion(target);
    if (total > SVG_EXPANSION) return SVG_EXPANSION + 1;
  }
  return total;
}

/** What a `use` element stands for: an element of the same document, if there is one. */
export function targetOfUse(document: Document, use: Element): Element | null {
  const href = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').trim();
  return href.startsWith('#')
    ? Document.prototype.getElementById.call(document, decode(href.slice(1)))
    : null;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
