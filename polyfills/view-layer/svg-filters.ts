import { targetOfUse } from '../package-loader/svg-expansion.ts';
import { childrenOf, localNameOf, nodeTypeOf, parentOf } from './node-members.ts';

/** What the heaviest SVG filter of a page takes, and how much bigger than its elements it can be. */
export interface SvgFilters {
  /** What it takes for its region, where a blur by CSS takes 1. */
  readonly weight: number;
  /** Its region's area, as a multiple of the element's. */
  readonly times: number;
  /** Its region's area in units of the element's own coordinates, where it is given so. */
  readonly area: number;
}

/** What most primitives take for their region, where a blur by CSS takes 1. */
const PRIMITIVE = 0.15;
const LIGHT = 0.25;
/** For each pixel that goes into one. */
const CONVOLUTION = 0.02;
const MORPHOLOGY = 0.04;

/** https://drafts.fxtf.org/filter-effects-1/#FilterElement */
export function svgFiltersOf(document: Document): SvgFilters {
  let [weight, times, area] = [0, 0, 0];
  for (const filter of Document.prototype.querySelectorAll.call(document, 'filter')) {
    let own = 0;
    for (const child of childrenOf(filter)) {
      if (nodeTypeOf(child) === Node.ELEMENT_NODE) own += primitiveWeight(child as Element);
    }
    weight = Math.max(weight, own);
    const [width, height] = [lengthOf(filter, 'width'), lengthOf(filter, 'height')];
    if (valueOf(filter, 'filterUnits') === 'userSpaceOnUse')
      area = Math.max(area, width.number * height.number);
    else times = Math.max(times, width.share * height.share);
  }
  return { weight, times, area };
}

function primitiveWeight(primitive: Element): number {
  switch (localNameOf(primitive)) {
    case 'feTurbulence':
      return PRIMITIVE * Math.max(1, numberOf(primitive, 'numOctaves'));
    case 'feConvolveMatrix':
      return CONVOLUTION * Math.max(3, numberOf(primitive, 'order')) ** 2;
    case 'feMorphology':
      return MORPHOLOGY * (1 + numberOf(primitive, 'radius'));
    case 'feDiffuseLighting':
    case 'feSpecularLighting':
      return LIGHT;
    default:
      return PRIMITIVE;
  }
}

/** The largest of an attribute's numbers. */
function numberOf(element: Element, name: string): number {
  return Math.max(0, ...(valueOf(element, name).match(/\d*\.?\d+(?:e[+-]?\d+)?/gi) ?? []).map(Number));
}

/** Percentages are shares too: `120%` is 1.2. */
function lengthOf(filter: Element, name: string): { number: number; share: number } {
  const text = valueOf(filter, name) || '120%';
  const number = Math.abs(parseFloat(text)) || 0;
  return { number, share: text.trim().endsWith('%') ? number / 100 : number };
}

function valueOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

/**
 * Of each `use` element of a document, for how many elements with filters it stands. An element's first ancestor may be itself.
 * https://svgwg.org/svg2-draft/struct.html#UseElement
 */
export function filteredByUse(document: Document, filtered: Iterable<Element>): Map<Element, number> {
  const inside = new Map<Node, number>();
  for (const element of filtered) {
    for (let at: Node | null = element; at !== null; at = parentOf(at))
      inside.set(at, (inside.get(at) ?? 0) + 1);
  }
  const known = new Map<Element, number>();

  function countIn(target: Element): number {
    const found = known.get(target);
    if (found !== undefined) return found;
    // A circle isn't rendered.
    known.set(target, 0);
    let count = inside.get(target) ?? 0;
    const uses = [...Element.prototype.querySelectorAll.call(target, 'use')];
    if (localNameOf(target) === 'use') uses.push(target);
    for (const use of uses) count += countOf(use);
    known.set(target, count);
    return count;
  }

  function countOf(use: Element): number {
    const target = targetOfUse(document, use);
    return target === null ? 0 : countIn(target);
  }

  const counts = new Map<Element, number>();
  if (inside.size === 0) return counts;
  for (const use of Document.prototype.querySelectorAll.call(document, 'use')) {
    const count = countOf(use);
    if (count > 0) counts.set(use, count);
  }
  return counts;
}
