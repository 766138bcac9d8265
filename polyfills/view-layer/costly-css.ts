import { Columns } from './columns.ts';
import { plainCss } from './css-tokens.ts';
import { MOST_NAMES, readEffectRules, transitionsOf, type EffectRules } from './effect-rules.ts';
import { effectOf, type Effect } from './effect-weight.ts';
import { LayerWork } from './layer-work.ts';
import { memberOf, parentOf, windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import { paintedScreens, type Painted } from './painted-area.ts';
import { filteredByUse, svgFiltersOf, type SvgFilters } from './svg-filters.ts';
import { overBudget } from './view-error.ts';

export interface CostlyCssOptions {
  readonly document: Document;
  readonly table: Pick<NodeTable, 'budgets' | 'nodes' | 'idOf' | 'entries'>;
  /** Lays the page out, if it is loaded, which is measured and checked. */
  layOut(): unknown;
  /** A budget was broken where no record asked for it. */
  fail(error: unknown): void;
}

const EFFECTS = /filter|shadow|transition/i;
const COLUMNS = /column|container/i;
/** Events after which other rules can match, or other values hold, without a record. */
const TURNS = ['pointerover', 'pointerdown', 'focusin', 'input', 'toggle', 'animationstart', 'transitionrun'];
/** Of one effect: the same value by two names counts once. */
const PROPERTIES = [
  ['filter'],
  ['backdrop-filter', '-webkit-backdrop-filter'],
  ['text-shadow'],
  ['box-shadow', '-webkit-box-shadow'],
];

/**
 * What is slow to lay out, to begin or to paint in a page whose CSS has columns, transitions, animations, filters or shadows, and in any big one: layers. No paint
 * can be interrupted, so it is estimated before: of the elements that can have a costly effect, how often which area is painted. Loaded when a page first has such CSS,
 * which is held back until then, or many nodes.
 */
export class CostlyCss {
  readonly #options: CostlyCssOptions;
  readonly #columns: Columns;
  readonly #layers: LayerWork;
  /** Of custom properties that style attributes have set, and how many there were when the rules were read. */
  readonly #names = new Set<string>();
  #readNames = 0;
  /** Another text makes another sheet. */
  #sheets: readonly CSSStyleSheet[] = [];
  #rules: EffectRules = readEffectRules([], true, new Set());
  /** With effects of their own. */
  readonly #elements = new Set<Element>();
  /** Of these, those that were not looked at yet. */
  readonly #fresh = new Set<Element>();
  #mayMove = true;
  /** How many properties of one of these elements take their time, at most. */
  #ownProperties = 0;
  #isAwaited = false;
  #isLate = false;
  #isDue = false;

  constructor(options: CostlyCssOptions) {
    this.#options = options;
    const { document, table } = options;
    this.#columns = new Columns(table.budgets);
    this.#layers = new LayerWork(document, table);
    const soon = (): void => {
      this.#try(() => this.#prepare(true));
      this.checkSoon();
    };
    for (const type of TURNS) document.addEventListener(type, soon, { capture: true, passive: true });
    windowOf(document)?.addEventListener('resize', soon);
    // Before there were any effects nobody was told of these.
    for (const { node, isElement } of table.entries) {
      const style = isElement ? Element.prototype.getAttribute.call(node as Element, 'style') : null;
      if (style !== null) this.#noteOwn(plainCss(style), node as Element);
    }
    this.#try(() => this.prepare());
  }

  /** CSS without comments and escapes is about to be shown, of this element's attribute or of a stylesheet; later than its record? */
  note(css: string, element: Element | undefined, isLate: boolean): void {
    if (element !== undefined) this.#noteOwn(css, element);
    const hasEffects = EFFECTS.test(css);
    if (!hasEffects && !COLUMNS.test(css) && !isLate) return;
    this.#columns.note(css);
    if (element !== undefined && hasEffects) {
      this.#elements.add(element);
      this.#fresh.add(element);
    }
    this.checkSoon();
    this.#isLate ||= isLate;
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    queueMicrotask(() => this.#try(() => this.#prepareNoted()));
  }

  #noteOwn(css: string, element: Element): void {
    this.#layers.note(css, element);
    for (const [name] of css.matchAll(/--[^\s:]+/g)) if (this.#names.size < MOST_NAMES) this.#names.add(name);
  }

  #prepareNoted(): void {
    const wasLate = this.#isLate;
    this.#isAwaited = false;
    this.#isLate = false;
    this.prepare();
    // Nobody else lays out what comes later than its record, and the next frame may have begun.
    if (wasLate) this.#options.layOut();
  }

  /** Before a page is styled: where too much would take its time, nothing begins to. @throws {BudgetError} for too many columns or layers */
  prepare(): void {
    this.#prepare(false);
  }

  /** @param isTurned the same rules may match other elements, without a change of the document */
  #prepare(isTurned: boolean): void {
    this.#columns.check(this.#options.document, this.#options.table.nodes);
    const { document } = this.#options;
    const names = this.#names;
    const sheets = sheetsOf(document);
    if (
      names.size !== this.#readNames ||
      sheets.length !== this.#sheets.length ||
      sheets.some((sheet, at) => sheet !== this.#sheets[at])
    ) {
      this.#readNames = names.size;
      this.#sheets = sheets;
      this.#rules = readEffectRules(sheets, this.#mayMove, names);
    }
    if (this.#mayMove && this.#movesTooMuch(this.#rules)) {
      this.#mayMove = false;
      for (const element of this.#elements) this.#fresh.add(element);
      this.#rules = readEffectRules(sheets, false, names);
    }
    if (!this.#mayMove) for (const element of this.#fresh) withoutTransition(element);
    this.#fresh.clear();
    this.#layers.check(this.#rules, isTurned);
  }

  #movesTooMuch({ moving, movingProperties }: EffectRules): boolean {
    const { document, table } = this.#options;
    const { budgets } = table;
    for (const element of this.#fresh) {
      const style = memberOf(element, 'style') as CSSStyleDeclaration | undefined;
      this.#ownProperties = Math.max(this.#ownProperties, style === undefined ? 0 : transitionsOf(style));
    }
    const properties = Math.max(movingProperties, this.#ownProperties);
    if (properties === 0) return false;
    if (table.nodes > budgets.nodesWithTransitions) return true;
    // As usual nobody has to count.
    if (table.nodes ** 2 * properties <= budgets.transitionWork) return false;
    const own = this.#ownProperties > 0 ? this.#elements.size : 0;
    const found = moving === null ? 0 : Document.prototype.querySelectorAll.call(document, moving).length;
    return (own + found) ** 2 * properties > budgets.transitionWork;
  }

  /** In the next frame, before it is painted. */
  checkSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#try(() => this.check());
    });
  }

  #try(look: () => void): void {
    try {
      look();
    } catch (error) {
      this.#options.fail(error);
    }
  }

  /** When a page has been laid out, before it is painted. @throws {BudgetError} */
  check(): void {
    this.prepare();
    const { document, table } = this.#options;
    const window = windowOf(document);
    const elements = this.#candidates();
    if (window === null || elements.size === 0) return;
    const svg = svgFiltersOf(document);
    const screens = paintedScreens(this.#painted(window, elements, svg), svg, window);
    const { effects } = table.budgets;
    if (screens <= effects) return;
    const what = 'screens of filters and shadows at once';
    throw overBudget('effect-budget', Math.ceil(screens), what, effects);
  }

  #painted(window: Window, elements: Iterable<Element>, svg: SvgFilters): Painted[] {
    const found: Painted[] = [];
    const filtered: Element[] = [];
    for (const element of elements) {
      const own = effectsOf(window, element, null, svg.weight);
      if (own !== undefined) found.push({ element, ...own, box: undefined });
      if (own?.isFilter === true) filtered.push(element);
      for (const name of this.#rules.pseudoElements) {
        const box = window.getComputedStyle(element, name);
        if (/^::?(?:before|after)$/.test(name) && /^(?:none|normal)$/.test(box.content)) continue;
        const effects = effectsOf(window, element, name, svg.weight);
        if (effects !== undefined) found.push({ element, ...effects, box });
      }
    }
    for (const [element, count] of filteredByUse(this.#options.document, filtered)) {
      const weight = count * Math.max(1, svg.weight);
      found.push({ element, weight, reach: 0, isFilter: false, isSvg: true, box: undefined });
    }
    return found;
  }

  #candidates(): Set<Element> {
    const { document, table } = this.#options;
    const { selector } = this.#rules;
    for (const element of this.#elements)
      if (table.idOf(element) === undefined) this.#elements.delete(element);
    if (selector === null) return this.#elements;
    return new Set([...this.#elements, ...Document.prototype.querySelectorAll.call(document, selector)]);
  }
}

interface OwnEffects extends Effect {
  /** Whether what is inside is painted with it. */
  readonly isFilter: boolean;
  /** Whether one of these is an SVG filter. */
  readonly isSvg: boolean;
}

function effectsOf(
  window: Window,
  element: Element,
  pseudoElement: string | null,
  svg: number,
): OwnEffects | undefined {
  const style = window.getComputedStyle(element, pseudoElement);
  let [weight, reach, isFilter, isSvg] = [0, 0, false, false];
  for (const names of PROPERTIES) {
    for (const name of names) {
      const value = style.getPropertyValue(name);
      const effect = effectOf(name, value, svg);
      if (effect === undefined) continue;
      if (name === 'text-shadow' && pseudoElement === null && isInherited(window, element, value)) break;
      weight += effect.weight;
      reach = Math.max(reach, effect.reach);
      isFilter ||= name.endsWith('filter');
      isSvg ||= name === 'filter' && /url\(/i.test(value);
      break;
    }
  }
  return weight > 0 ? { weight, reach, isFilter, isSvg } : undefined;
}

/** What an element has from its parent is counted there. */
function isInherited(window: Window, element: Element, shadows: string): boolean {
  const parent = parentOf(element);
  return parent !== null && parentOf(parent) !== null
    ? window.getComputedStyle(parent as Element).textShadow === shadows
    : false;
}

function sheetsOf(document: Document): CSSStyleSheet[] {
  return [...(Reflect.get(Document.prototype, 'styleSheets', document) as StyleSheetList)];
}

function withoutTransition(element: Element): void {
  (memberOf(element, 'style') as CSSStyleDeclaration | undefined)?.removeProperty('transition');
}
