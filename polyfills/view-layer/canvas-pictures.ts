/** Weaker than any rule of the page, as a canvas's own size is. */
const BOX =
  ':where(canvas){display:inline-block;width:var(--view-canvas-width);' +
  'aspect-ratio:var(--view-canvas-ratio);content-visibility:hidden}';

/**
 * Canvases of a document in which no scripts may run: browsers show what such a canvas contains, like that of any unknown
 * element. So each is given the size of a canvas, and what was drawn on it as an image in place of its contents.
 */
export class CanvasPictures {
  /** Addresses of what was drawn (shown-pictures.ts). */
  readonly urls = new Map<HTMLCanvasElement, string>();
  /** Those whose size changed after they were painted last. */
  readonly resized = new WeakSet<HTMLCanvasElement>();

  constructor(document: Document) {
    const { defaultView } = document as { defaultView: (Window & typeof globalThis) | null };
    if (defaultView === null) throw new Error('The view is gone.');
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(BOX);
    document.adoptedStyleSheets = [sheet];
  }

  /** A canvas was made (without a name), or this attribute of it has changed. */
  adapt(canvas: HTMLCanvasElement, attribute?: string): void {
    if (attribute !== 'style') {
      if (attribute !== undefined && !['width', 'height'].includes(attribute)) return;
      this.resized.add(canvas);
    }
    this.fit(canvas);
  }

  /** Gives a canvas the size, and the picture, that it has now. */
  fit(canvas: HTMLCanvasElement): void {
    const url = this.urls.get(canvas);
    const isAsPainted = url !== undefined && !this.resized.has(canvas);
    canvas.style.setProperty('--view-canvas-width', isAsPainted ? 'auto' : `${canvas.width}px`);
    canvas.style.setProperty('--view-canvas-ratio', `${canvas.width} / ${canvas.height}`);
    if (url === undefined) return;
    canvas.style.setProperty('content', `url("${url}")`, 'important');
    canvas.style.setProperty('content-visibility', 'visible', 'important');
  }
}
