import { expandedElements, SVG_EXPANSION } from '../package-loader/svg-expansion.ts';
import type { ViewCallName, CallValue } from '../channel/call-operations.ts';
import type { ElementShape, PageSink } from '../channel/sinks.ts';
import { isAhead } from '../channel/text-field.ts';
import { answerCall } from './answer-call.ts';
import type { LayoutTime } from './layout-time.ts';
import { keepingFocus, mayFocus } from './host-focus.ts';
import { callMember } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { OwnFocus } from './own-focus.ts';
import { overBudget } from './view-error.ts';
import { scrollIntoView } from './view-scroll.ts';
import type { Watches } from './watches.ts';
import { ROOT, type ViewTree } from './view-tree.ts';

export interface ViewRecordsOptions {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly table: NodeTable;
  readonly ownFocus: OwnFocus;
  readonly tree: ViewTree;
  readonly watches: Watches;
  readonly layoutTime: LayoutTime;
  laidOut(): void;
  fail(error: unknown): void;
}

const ADDRESSES = new Set(['id', 'href', 'xlink:href']);

/** What the records of a logic layer do to one view. */
export class ViewRecords implements PageSink {
  readonly #options: ViewRecordsOptions;
  readonly #tree: ViewTree;
  readonly #table: NodeTable;
  /** Records came that can change what SVG `use` elements expand to. */
  #mayExpand = false;

  constructor(options: ViewRecordsOptions) {
    this.#options = options;
    this.#tree = options.tree;
    this.#table = options.table;
  }

  element(id: number, parent: number, before: number, shape: ElementShape): void {
    this.#mayExpand = true;
    this.#tree.element(id, parent, before, shape);
  }

  characters(id: number, parent: number, before: number, kind: 'text' | 'comment', text: string): void {
    this.#tree.characters(id, parent, before, kind, text);
  }

  move(id: number, parent: number, before: number): void {
    this.#mayExpand = true;
    this.#tree.move(id, parent, before);
  }

  remove(id: number): void {
    this.#mayExpand = true;
    this.#tree.remove(id);
  }

  data(id: number, text: string): void {
    this.#tree.data(id, text);
  }

  attribute(id: number, name: string, value: string | null): void {
    if (ADDRESSES.has(name.toLowerCase())) this.#mayExpand = true;
    this.#options.layoutTime.time(() => this.#tree.attribute(id, name, value));
  }

  property(id: number, name: string, value: CallValue): void {
    if (name === 'watch') return this.#options.watches.change(this.#table.element(id), value);
    if (/PointerCapture$/.test(name)) this.#capture(id, name, value);
    else this.#measure(() => this.#tree.property(id, name, value));
  }

  /** A page on screen may move the focus inside itself, or take it when nothing of the host has it. */
  focus(id: number): void {
    const element = this.#table.element(id);
    const { frame } = this.#options;
    if (!mayFocus(frame)) return;
    this.#measure(() =>
      this.#options.ownFocus.move(() => callMember(element, 'focus', { preventScroll: true })),
    );
  }

  blur(id: number): void {
    const element = this.#table.element(id);
    this.#measure(() => this.#options.ownFocus.move(() => callMember(element, 'blur')));
  }

  #capture(id: number, method: string, pointer: CallValue): void {
    try {
      callMember(this.#table.element(id), method, pointer);
    } catch {
      // The pointer is up already.
    }
  }

  scroll(id: number, left: number | null, top: number | null, by: boolean, smooth: boolean): void {
    const element = this.#table.element(id);
    const options: ScrollToOptions = { behavior: smooth ? 'smooth' : 'instant' };
    if (left !== null) options.left = left;
    if (top !== null) options.top = top;
    const method = by ? Element.prototype.scrollBy : Element.prototype.scrollTo;
    this.#measure(() => Reflect.apply(method, element, [options]));
  }

  /** Always at once (view-scroll.ts). */
  scrollIntoView(id: number, block: ScrollLogicalPosition, inline: ScrollLogicalPosition): void {
    const element = this.#table.element(id);
    this.#measure(() => scrollIntoView(element, this.#options.frame, block, inline));
  }

  selectRange(id: number, start: number, end: number, direction: 'none' | 'forward' | 'backward'): void {
    const element = this.#table.element(id);
    if (isAhead(element)) return;
    this.#measure(() => {
      try {
        callMember(element, 'setSelectionRange', start, end, direction);
      } catch {
        // A check box has no selection.
      }
    });
  }

  invoke(id: number, method: string): void {
    const element = this.#table.element(id);
    this.#measure(() => {
      try {
        // `play` is refused later, where it isn't allowed.
        keepingFocus(this.#options.frame, () => Promise.resolve(callMember(element, method)).catch(() => {}));
      } catch {
        // An open dialog is not opened again.
      }
    });
  }

  /** What may lay the page out: a layout counts, whatever record asks for it. */
  #measure<Result>(work: () => Result): Result {
    return this.#options.layoutTime.measure(work);
  }

  call(operation: ViewCallName, node: number, args: readonly CallValue[]): CallValue[] {
    const { document } = this.#options;
    return this.#measure(() => answerCall({ document, table: this.#table }, operation, node, args));
  }

  settle(): void {
    if (!this.#mayExpand) return;
    this.#mayExpand = false;
    checkExpansion(this.#options.document);
  }

  layOut(): number {
    const root = this.#table.element(ROOT);
    const { layoutTime, laidOut } = this.#options;
    this.#measure(() => layoutTime.layOut(root));
    laidOut();
    return layoutTime.last;
  }

  fail(error: unknown): void {
    this.#options.fail(error);
  }
}

/** @throws {BudgetError} when the SVG `use` elements of a page stand for too many others */
export function checkExpansion(document: Document): void {
  const expanded = expandedElements(document);
  if (expanded > SVG_EXPANSION)
    throw overBudget('svg-budget', expanded, 'elements by SVG use', SVG_EXPANSION);
}
