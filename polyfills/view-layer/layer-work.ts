import { parentOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import { overBudget } from './view-error.ts';

/** A declaration of what an element is painted in a layer of its own for. */
const DECLARATION =
  /(?<![-\w])(?:-webkit-)?(?:opacity|position|overflow(?:-[xy]|-inline|-block)?|transform(?:-style)?|translate|rotate|scale|perspective|mask(?:-image|-border\w*|-box-image\w*)?|clip(?:-path)?|mix-blend-mode|isolation|will-change|contain|container(?:-type)?|content-visibility|z-index|backface-visibility|(?:backdrop-)?filter|box-reflect|columns|column-(?:count|width)|offset(?:-path)?|view-transition-name|all)\s*:/i;
/** One that has a value for which there is none. */
const WITHOUT = /\s*(?:1|static|visible|none|auto|normal)\s*(?:[;}]|$)/.source;
const LAYER = new RegExp(`${DECLARATION.source}(?!${WITHOUT})`, 'i');

const STICKY =
  /(?<![-\w])(?:position|all)\s*:(?!\s*(?:static|relative|absolute|fixed|initial|unset|revert(?:-layer)?)\s*(?:[!;}]|$))/i;

/** Whether a rule's declarations, as the browser writes them, give elements layers. */
export function makesLayers(css: string): boolean {
  return LAYER.test(css);
}

/** Whether a rule's declarations, as the browser writes them, can have elements stick to an edge. */
export function makesSticky(css: string): boolean {
  return STICKY.test(css);
}

/** In place of so many other layers one counts that is placed anew whenever the page is scrolled. */
const STICKY_WEIGHT = 3;

/** Selectors of elements by rules; null when there are none. */
export interface LayerRules {
  /** Of elements that have layers, whatever the media. */
  readonly layered: string | null;
  /** Of those that may stick to an edge. */
  readonly sticky: string | null;
}

/**
 * How many elements of a page get layers at once. Where one is made in a page that stands, Chromium and WebKit look for the next one among all
 * elements that follow, so many at once take a time that is quadratic, which nothing can interrupt; and Chromium paints all layers together.
 */
export class LayerWork {
  readonly #document: Document;
  readonly #table: Pick<NodeTable, 'budgets' | 'nodes' | 'idOf'>;
  readonly #observer: MutationObserver;
  #changes: MutationRecord[] = [];
  /** By their own styles. */
  readonly #own = { layered: new Set<Element>(), sticky: new Set<Element>() };
  #rules: LayerRules = { layered: null, sticky: null };
  /** Those that had layers when it was looked last; undefined where nobody looks. */
  #known: ReadonlySet<Element> | undefined;

  constructor(document: Document, table: Pick<NodeTable, 'budgets' | 'nodes' | 'idOf'>) {
    this.#document = document;
    this.#table = table;
    this.#observer = new MutationObserver((changes) => this.#changes.push(...changes));
  }

  /** The `style` attribute, without comments and escapes, that an element is about to have. Any value: it may change alone. */
  note(css: string, element: Element): void {
    const { layered, sticky } = this.#own;
    if (DECLARATION.test(css)) layered.add(element);
    else layered.delete(element);
    if (STICKY.test(css)) sticky.add(element);
    else sticky.delete(element);
  }

  /**
   * Before a page is styled.
   *
   * @param isTurned the same rules may match other elements now, without a change of the document
   * @throws {BudgetError} for too many layers, or too many at once
   */
  check(rules: LayerRules, isTurned = false): void {
    const { nodes, budgets } = this.#table;
    const canStick = rules.sticky !== null || this.#own.sticky.size > 0;
    if (nodes ** 2 <= budgets.layerWork && !canStick) {
      this.#known = undefined;
      this.#observer.disconnect();
      return;
    }
    if (this.#known === undefined)
      this.#observer.observe(this.#document, { attributes: true, childList: true, subtree: true });
    const changes = [...this.#changes, ...this.#observer.takeRecords()];
    this.#changes = [];
    const { layered, sticky } = this.#rules;
    const isSame =
      this.#known !== undefined && !isTurned && rules.layered === layered && rules.sticky === sticky;
    if (isSame && changes.length === 0) return;
    const layers = this.#elements('layered', rules);
    const weight = layers.size + (STICKY_WEIGHT - 1) * this.#elements('sticky', rules).size;
    if (weight > budgets.layers)
      throw overBudget(
        'layer-budget',
        weight,
        'elements that are painted in layers (sticky ones count three times)',
        budgets.layers,
      );
    if (this.#known !== undefined) this.#checkNew(layers, this.#known, changes);
    this.#known = layers;
    this.#rules = rules;
  }

  #checkNew(
    layers: ReadonlySet<Element>,
    known: ReadonlySet<Element>,
    changes: readonly MutationRecord[],
  ): void {
    const { nodes, budgets } = this.#table;
    const affordable = Math.floor(budgets.layerWork / nodes);
    const added = [...layers].filter((element) => !known.has(element));
    if (added.length <= affordable) return;
    // What comes with its layer is put where it belongs at once.
    const inserted = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    const late = added.filter((element) => !isIn(inserted, element)).length;
    if (late > affordable) throw overBudget('layer-budget', late, 'new layers at once', affordable);
  }

  #elements(kind: keyof LayerRules, { [kind]: selector }: LayerRules): Set<Element> {
    const own = this.#own[kind];
    for (const element of own) if (this.#table.idOf(element) === undefined) own.delete(element);
    if (selector === null) return new Set(own);
    return new Set([...own, ...Document.prototype.querySelectorAll.call(this.#document, selector)]);
  }
}

function isIn(inserted: ReadonlySet<Node>, element: Element): boolean {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) if (inserted.has(at)) return true;
  return false;
}
