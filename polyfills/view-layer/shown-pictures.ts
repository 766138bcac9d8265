import type { CanvasPictures } from './canvas-pictures.ts';

/** What was drawn on canvases of a document in which no scripts may run, by its address; loaded with the painter. */
export class ShownPictures {
  readonly #pictures: CanvasPictures;

  constructor(pictures: CanvasPictures) {
    this.#pictures = pictures;
  }

  /** Shows what is at an address, of this size, in place of the picture before. */
  show(canvas: HTMLCanvasElement, { width, height }: ImageBitmap, url: string): void {
    const { urls, resized } = this.#pictures;
    const before = urls.get(canvas);
    urls.set(canvas, url);
    if (canvas.width === width && canvas.height === height) resized.delete(canvas);
    this.#pictures.fit(canvas);
    if (before !== undefined) URL.revokeObjectURL(before);
  }

  /** Lets go of the pictures of canvases that are not there any more. */
  sweep(isThere: (canvas: Element) => boolean): void {
    const { urls } = this.#pictures;
    for (const [canvas, url] of urls) {
      if (isThere(canvas)) continue;
      urls.delete(canvas);
      URL.revokeObjectURL(url);
    }
  }
}
