import { bitmapAddress } from './bitmap-file.ts';
import { CANVAS_PIXELS, PAGE_CANVAS_PIXELS } from './canvas-budget.ts';
import type { CanvasPictures } from './canvas-pictures.ts';
import type { NodeTable } from './node-table.ts';
import { ShownPictures } from './shown-pictures.ts';
import { BudgetError, ProtocolError } from './view-error.ts';

export interface CanvasPainterOptions {
  readonly table: NodeTable;
  /** Undefined where the view's frame may run scripts; browsers show canvases only there. */
  readonly pictures: CanvasPictures | undefined;
}

/** Shows on a page's canvases what its scripts drew; loaded when one first does. */
export class CanvasPainter {
  readonly #table: NodeTable;
  readonly #pictures: ShownPictures | undefined;
  readonly #contexts = new Map<number, ImageBitmapRenderingContext>();
  readonly #pixels = new Map<number, number>();

  constructor({ table, pictures }: CanvasPainterOptions) {
    this.#table = table;
    this.#pictures = pictures && new ShownPictures(pictures);
  }

  /**
   * Shows a bitmap on a canvas in place of the one before; fulfils when it is shown. An element that isn't there any more
   * is left alone.
   *
   * @throws {ProtocolError} (rejects) for an element that is no canvas
   * @throws {BudgetError} (rejects) for more pixels than a canvas or all of the page may have
   */
  async paint(id: number, bitmap: ImageBitmap): Promise<void> {
    const element = this.#table.has(id) ? this.#table.node(id) : undefined;
    if (element === undefined) return this.#forget(id, bitmap);
    if ((element as Element).localName !== 'canvas') {
      throw new ProtocolError('bad-paint', 'The logic layer painted on what is no canvas.');
    }
    this.#count(id, bitmap);
    if (this.#pictures === undefined) return this.#transfer(id, element as HTMLCanvasElement, bitmap);
    const canvas = element as HTMLCanvasElement;
    const address = await bitmapAddress(bitmap, canvas.ownerDocument);
    this.#pictures.show(canvas, bitmap, address);
    bitmap.close();
  }

  /** Lets go of all pictures. */
  dispose(): void {
    this.#pictures?.sweep(() => false);
  }

  #count(id: number, { width, height }: ImageBitmap): void {
    for (const known of this.#pixels.keys()) if (!this.#table.has(known)) this.#drop(known);
    const pixels = width * height;
    const others = [...this.#pixels].reduce((sum, [other, count]) => sum + (other === id ? 0 : count), 0);
    if (pixels > CANVAS_PIXELS || pixels + others > PAGE_CANVAS_PIXELS) {
      throw new BudgetError(
        'canvas-budget',
        `The page's canvases have more than ${PAGE_CANVAS_PIXELS} pixels, or one more than ${CANVAS_PIXELS}.`,
      );
    }
    this.#pixels.set(id, pixels);
  }

  #transfer(id: number, element: HTMLCanvasElement, bitmap: ImageBitmap): void {
    let context = this.#contexts.get(id);
    if (context?.canvas !== element) {
      context = element.getContext('bitmaprenderer') ?? undefined;
      if (context !== undefined) this.#contexts.set(id, context);
    }
    context?.transferFromImageBitmap(bitmap);
  }

  /** Of a canvas that has left the page. */
  #drop(id: number): void {
    this.#pixels.delete(id);
    this.#contexts.delete(id);
  }

  #forget(id: number, bitmap: ImageBitmap): void {
    this.#drop(id);
    this.#pictures?.sweep((canvas) => this.#table.idOf(canvas) !== undefined);
    bitmap.close();
  }
}
