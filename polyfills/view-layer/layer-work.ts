import { parentOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import { overBudget } from './view-error.ts';

/** A declaration of what an element is painted in a layer of its own for. */
const DECLARATION =
  /(?<![-\w])(?:-webkit-)?(?:opacity|position|overflow(?:-[xy]|-inline|-block)?|transform(?:-style)?|translate|rotate|scale|perspective|mask(?:-image|-border\w*|-box-image\w*)?|clip(?:-path)?|mix-blend-mode|isolation|will-change|contain|container(?:-type)?|content-visibility|z-index|backface-visibility|(?:backdrop-)?filter|box-reflect|columns|column-(?:count|width)|offset(?:-path)?|view-transition-name|all)\s*:/i;
/** One that has a value for which there is none. */
const WITHOUT = /\s*(?:1|static|visible|none|auto|normal)\s*(?:[;}]|$)/.source;
const LAYER = new RegExp(`${DECLARATION.source}(?!${WITHOUT})`, 'i');

/** Whether a rule's declarations, as the browser writes them, give elements layers. */
export function makesLayers(css: string): boolean {
  return LAYER.test(css);
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
  /** With layers by their own styles. */
  readonly #own = new Set<Element>();
  #selector: string | null = null;
  /** Those that had layers when it was looked last; undefined where nobody looks. */
  #known: ReadonlySet<Element> | undefined;

  constructor(document: Document, table: Pick<NodeTable, 'budgets' | 'nodes' | 'idOf'>) {
    this.#document = document;
    this.#table = table;
    this.#observer = new MutationObserver((changes) => this.#changes.push(...changes));
  }

  /** The `style` attribute, without comments and escapes, that an element is about to have. Any value: it may change alone. */
  note(css: string, element: Element): void {
    if (DECLARATION.test(css)) this.#own.add(element);
    else this.#own.delete(element);
  }

  /**
   * Before a page is styled.
   *
   * @param selector of elements that have layers by rules
   * @param isTurned the same rules may match other elements now, without a change of the document
   * @throws {BudgetError} for too many layers, or too many at once
   */
  check(selector: string | null, isTurned = false): void {
    const { nodes, budgets } = this.#table;
    if (nodes ** 2 <= budgets.layerWork) {
      this.#known = undefined;
      this.#observer.disconnect();
      return;
    }
    if (this.#known === undefined)
      this.#observer.observe(this.#document, { attributes: true, childList: true, subtree: true });
    const changes = [...this.#changes, ...this.#observer.takeRecords()];
    this.#changes = [];
    const isSame = this.#known !== undefined && !isTurned && selector === this.#selector;
    if (isSame && changes.length === 0) return;
    const layers = this.#layers(selector);
    if (layers.size > budgets.layers)
      throw overBudget('layer-budget', layers.size, 'elements that are painted in layers', budgets.layers);
    if (this.#known !== undefined) this.#checkNew(layers, this.#known, changes);
    this.#known = layers;
    this.#selector = selector;
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

  #layers(selector: string | null): Set<Element> {
    for (const element of this.#own) if (this.#table.idOf(element) === undefined) this.#own.delete(element);
    if (selector === null) return new Set(this.#own);
    return new Set([...this.#own, ...Document.prototype.querySelectorAll.call(this.#document, selector)]);
  }
}

function isIn(inserted: ReadonlySet<Node>, element: Element): boolean {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) if (inserted.has(at)) return true;
  return false;
}
