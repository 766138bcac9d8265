import { CANVAS_PIXELS } from '../../../view-layer/canvas-budget.ts';
import { requestAnimationFrame } from '../../animation-frame.ts';
import type { Document } from '../document.ts';
import type { Element } from '../element.ts';

/** Shows a canvas's bitmap in the view; resolves when the next one may come. */
export type Painter = (id: number, bitmap: ImageBitmap) => Promise<void>;

const painters = new WeakMap<Document, Painter>();

export function setPainter(document: Document, painter: Painter): void {
  painters.set(document, painter);
}

/** Methods of a 2d context after which the canvas looks different. */
const DRAWING = [
  ...[
    'clearRect',
    'fillRect',
    'strokeRect',
    'fill',
    'stroke',
    'fillText',
    'strokeText',
    'putImageData',
    'reset',
  ],
] as const;
/** Those of them, and others, whose first argument can be another canvas. */
const TAKE_IMAGES = ['drawImage', 'createPattern'] as const;

type Context = Record<string, (...args: unknown[]) => unknown>;

/** The bitmap of a canvas element: drawn here, shown in the view as it is at the end of a frame. */
export class CanvasSurface {
  readonly bitmap: OffscreenCanvas;
  readonly #canvas: Element;
  #context: object | null | undefined;
  #isDirty = false;
  #isShowing = false;

  constructor(canvas: Element, width: number, height: number) {
    checkSize(width, height);
    this.#canvas = canvas;
    this.bitmap = new OffscreenCanvas(width, height);
  }

  /** Clears the bitmap, as setting either size does. @throws {DOMException} NotSupportedError for too many pixels */
  resize(width: number, height: number): void {
    checkSize(width, height);
    this.bitmap.width = width;
    this.bitmap.height = height;
    this.changed();
  }

  context(options?: CanvasRenderingContext2DSettings): object | null {
    if (this.#context === undefined) {
      this.#context = this.bitmap.getContext('2d', options);
      if (this.#context !== null) this.#watch(this.#context as Context);
    }
    return this.#context;
  }

  /** The bitmap is to be shown with the next frame, once the one before is. */
  changed(): void {
    this.#isDirty = true;
    if (this.#isShowing) return;
    this.#isShowing = true;
    requestAnimationFrame(() => {
      void this.#show().finally(() => {
        this.#isShowing = false;
        if (this.#isDirty) this.changed();
      });
    });
  }

  async #show(): Promise<void> {
    this.#isDirty = false;
    const { viewId, nodeDocument } = this.#canvas;
    const painter = painters.get(nodeDocument);
    const { width, height } = this.bitmap;
    if (viewId === 0 || painter === undefined || width === 0 || height === 0) return;
    await painter(viewId, await createImageBitmap(this.bitmap));
  }

  #watch(context: Context): void {
    for (const name of DRAWING) {
      const draw = context[name]!.bind(context);
      this.#define(context, name, (...args) => {
        this.changed();
        return draw(...args);
      });
    }
    for (const name of TAKE_IMAGES) {
      const draw = context[name]!.bind(context);
      this.#define(context, name, (image, ...args) => {
        if (name === 'drawImage') this.changed();
        return draw(pixelsOf(image), ...args);
      });
    }
    Object.defineProperty(context, 'canvas', { value: this.#canvas, configurable: true });
  }

  #define(context: object, name: string, value: (...args: unknown[]) => unknown): void {
    Object.defineProperty(context, name, { value, configurable: true, writable: true });
  }
}

/**
 * What the worker's own canvas can draw in place of an element.
 *
 * @throws {DOMException} InvalidStateError for an image that only the view has
 */
export function pixelsOf(source: unknown): unknown {
  const { surface, picture, localName } = Object(source) as {
    surface?: CanvasSurface;
    picture?: ImageBitmap;
    localName?: string;
  };
  if (localName !== 'img' || picture !== undefined) return surface?.bitmap ?? picture ?? source;
  throw new DOMException(
    'The pixels of this image are in the view: await its decode() first.',
    'InvalidStateError',
  );
}

function checkSize(width: number, height: number): void {
  if (width * height <= CANVAS_PIXELS) return;
  throw new DOMException(
    `A canvas of ${width} by ${height} has more than ${CANVAS_PIXELS} pixels. Make it smaller.`,
    'NotSupportedError',
  );
}
