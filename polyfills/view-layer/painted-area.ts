import { parentOf } from './node-members.ts';
import type { SvgFilters } from './svg-filters.ts';
import { BudgetError } from './view-error.ts';

/** An element, or a pseudo-element of it, that is painted with effects. */
export interface Painted {
  readonly element: Element;
  readonly weight: number;
  readonly reach: number;
  /** What is inside is painted with it. */
  readonly isFilter: boolean;
  readonly isSvg: boolean;
  /** Of the pseudo-element. */
  readonly box: CSSStyleDeclaration | undefined;
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What even the smallest effect takes, in screens. */
const LEAST = 0.01;
/** Screens that are painted at most for an element on one of them. */
const MOST = 4;
/** Filters inside each other that are measured. */
const DEPTH = 16;
/** Screens that one element is looked for in; what is on more of them counts for all. */
const CELLS = 64;
/** Screens for an element that is painted nobody knows how often. */
const REPEATED = 4;
/** Browsers make an SVG filter's region smaller than that, in pixels. */
const LARGEST_REGION = 16_777_216;

/**
 * How many times a screen is painted for effects, where it is painted most often. What is inside another filter is painted in a bigger area,
 * so each filter counts once more for each that it is in.
 *
 * @throws {BudgetError} for more filters inside each other than can be measured
 */
export function paintedScreens(all: readonly Painted[], svg: SvgFilters, window: Window): number {
  const { innerWidth, innerHeight, document } = window;
  const screen = innerWidth * innerHeight;
  if (screen === 0) return 0;
  const filters = new Set(all.filter(({ isFilter }) => isFilter).map(({ element }) => element));
  const cells = new Map<string, number>();
  let everywhere = 0;

  function add(screens: number, { left, top, width, height }: Extent): void {
    const [fromX, toX] = [Math.floor(left / innerWidth), Math.floor((left + width) / innerWidth)];
    const [fromY, toY] = [Math.floor(top / innerHeight), Math.floor((top + height) / innerHeight)];
    if ((toX - fromX + 1) * (toY - fromY + 1) > CELLS) everywhere += screens;
    else
      for (let x = fromX; x <= toX; x++)
        for (let y = fromY; y <= toY; y++) cells.set(`${x} ${y}`, (cells.get(`${x} ${y}`) ?? 0) + screens);
  }

  for (const painted of all) {
    const { element, weight, reach, isSvg } = painted;
    const depth = 1 + filtersAround(element, filters);
    if (depth > DEPTH)
      throw new BudgetError('effect-budget', `The page has over ${DEPTH} filters inside each other.`);
    const extent = extentOf(document, painted);
    const { width, height } = extent;
    if (width === 0 && height === 0 && reach === 0 && !isSvg) continue;
    const seen = (Math.min(width, innerWidth) + 2 * reach) * (Math.min(height, innerHeight) + 2 * reach);
    const share = isSvg ? regionOf(element, extent, svg) / screen : Math.min(MOST, seen / screen);
    if (isSvg && isRepeated(element)) everywhere += weight * REPEATED;
    else add(Math.max(LEAST, depth * weight * share), extent);
  }
  return everywhere + Math.max(0, ...cells.values());
}

function filtersAround(element: Element, filters: ReadonlySet<Element>): number {
  let count = 0;
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (filters.has(at as Element)) count++;
  return count;
}

/** With all that is inside, which is painted with it; that of a pseudo-element about where its element is. */
function extentOf(document: Document, { element, box }: Painted): Extent {
  const own = Element.prototype.getBoundingClientRect.call(element);
  const range = Document.prototype.createRange.call(document);
  range.selectNode(element);
  const all = range.getBoundingClientRect();
  const { left, top, width, height } = own.width * own.height > all.width * all.height ? own : all;
  if (box === undefined) return { left, top, width, height };
  return { left, top, width: parseFloat(box.width) || width, height: parseFloat(box.height) || height };
}

function isRepeated(element: Element): boolean {
  return Element.prototype.closest.call(element, 'pattern, marker, mask') !== null;
}

/** In pixels: it is painted whole, even where little of it is seen. */
function regionOf(element: Element, { width, height }: Extent, svg: SvgFilters): number {
  const matrix = (element as Partial<SVGGraphicsElement>).getScreenCTM?.();
  const scale = matrix ? Math.abs(matrix.a * matrix.d - matrix.b * matrix.c) : 1;
  return Math.min(LARGEST_REGION, Math.max(width * height * svg.times, svg.area * scale));
}
