import { bitmapFile } from './bitmap-file.ts';

/** Weaker than any rule of the page, as a canvas's own size is. */
const BOX = `:where(canvas) {
  display: inline-block;
  width: var(--view-canvas-width);
  aspect-ratio: var(--view-canvas-ratio);
  content-visibility: hidden;
}`;
/** Milliseconds in which a picture is ready to be drawn; a page that is not on screen draws none. */
const READY = 200;

/**
 * Canvases of a document in which no scripts may run: browsers show what such a canvas contains, like that of any unknown
 * element. So each is given the size of a canvas, and what was drawn on it as an image in place of its contents.
 */
export class CanvasPictures {
  readonly #document: Document;
  readonly #urls = new Map<HTMLCanvasElement, string>();
  /** Those whose size changed after they were painted last. */
  readonly #resized = new WeakSet<HTMLCanvasElement>();

  constructor(document: Document) {
    const { defaultView } = document as { defaultView: (Window & typeof globalThis) | null };
    if (defaultView === null) throw new Error('The view is gone.');
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(BOX);
    document.adoptedStyleSheets = [sheet];
    this.#document = document;
  }

  /** A canvas was made, or its size or its style attribute has changed. */
  adapt(canvas: HTMLCanvasElement, isResized: boolean): void {
    if (isResized) this.#resized.add(canvas);
    const url = this.#urls.get(canvas);
    const isAsPainted = url !== undefined && !this.#resized.has(canvas);
    canvas.style.setProperty('--view-canvas-width', isAsPainted ? 'auto' : `${canvas.width}px`);
    canvas.style.setProperty('--view-canvas-ratio', `${canvas.width} / ${canvas.height}`);
    if (url === undefined) return;
    canvas.style.setProperty('content', `url("${url}")`, 'important');
    canvas.style.setProperty('content-visibility', 'visible', 'important');
  }

  /** Shows the bitmap in place of the one before, as soon as it can be drawn. */
  async show(canvas: HTMLCanvasElement, bitmap: ImageBitmap): Promise<void> {
    const url = URL.createObjectURL(await bitmapFile(bitmap));
    const image = Document.prototype.createElement.call(this.#document, 'img') as HTMLImageElement;
    image.src = url;
    const late = new Promise((done) => setTimeout(done, READY));
    await Promise.race([image.decode().catch(() => undefined), late]);
    const before = this.#urls.get(canvas);
    this.#urls.set(canvas, url);
    if (canvas.width === bitmap.width && canvas.height === bitmap.height) this.#resized.delete(canvas);
    this.adapt(canvas, false);
    if (before !== undefined) URL.revokeObjectURL(before);
  }

  /** Lets go of the pictures of canvases that are not there any more. */
  sweep(isThere: (canvas: Element) => boolean): void {
    for (const [canvas, url] of this.#urls) {
      if (isThere(canvas)) continue;
      this.#urls.delete(canvas);
      URL.revokeObjectURL(url);
    }
  }
}
