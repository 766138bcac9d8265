import { CANVAS_PIXELS, PAGE_CANVAS_PIXELS } from './canvas-budget.ts';
import type { NodeTable } from './node-table.ts';
import { BudgetError, ProtocolError } from './view-error.ts';

/** Shows on a page's canvases what its scripts drew. */
export class CanvasPainter {
  readonly #table: NodeTable;
  readonly #contexts = new Map<number, ImageBitmapRenderingContext>();
  readonly #pixels = new Map<number, number>();

  constructor(table: NodeTable) {
    this.#table = table;
  }

  /**
   * Shows a bitmap on a canvas in place of the one before. An element that isn't there any more is left alone.
   *
   * @throws {ProtocolError} for an element that is no canvas
   * @throws {BudgetError} for more pixels than a canvas or all of the page may have
   */
  paint(id: number, bitmap: ImageBitmap): void {
    const element = this.#table.has(id) ? this.#table.node(id) : undefined;
    if (element === undefined) return void this.#forget(id, bitmap);
    if ((element as Element).localName !== 'canvas') {
      throw new ProtocolError('bad-paint', 'The logic layer painted on what is no canvas.');
    }
    const pixels = bitmap.width * bitmap.height;
    const others = [...this.#pixels].reduce((sum, [other, count]) => sum + (other === id ? 0 : count), 0);
    if (pixels > CANVAS_PIXELS || pixels + others > PAGE_CANVAS_PIXELS) {
      throw new BudgetError(
        'canvas-budget',
        `The page's canvases have more than ${PAGE_CANVAS_PIXELS} pixels, or one more than ${CANVAS_PIXELS}.`,
      );
    }
    this.#pixels.set(id, pixels);
    let context = this.#contexts.get(id);
    if (context?.canvas !== element) {
      context = (element as HTMLCanvasElement).getContext('bitmaprenderer') ?? undefined;
      if (context !== undefined) this.#contexts.set(id, context);
    }
    context?.transferFromImageBitmap(bitmap);
  }

  #forget(id: number, bitmap: ImageBitmap): void {
    this.#pixels.delete(id);
    this.#contexts.delete(id);
    bitmap.close();
  }
}
