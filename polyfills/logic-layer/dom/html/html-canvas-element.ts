import { HTMLElement } from '../html-element.ts';
import { CanvasSurface } from './canvas-surface.ts';
import { parseInteger } from './reflect.ts';

const INITIAL = { width: 300, height: 150 } as const;

/**
 * Scripts draw in the worker; what they have drawn is shown once a frame.
 * https://html.spec.whatwg.org/multipage/canvas.html#the-canvas-element
 */
export class HTMLCanvasElement extends HTMLElement {
  #surface: CanvasSurface | undefined;

  get width(): number {
    return this.#size('width');
  }

  set width(width: number) {
    this.setAttribute('width', `${Number(width) >>> 0}`);
  }

  get height(): number {
    return this.#size('height');
  }

  set height(height: number) {
    this.setAttribute('height', `${Number(height) >>> 0}`);
  }

  /** A 2d context; null for other kinds, which are not there (known limit). */
  getContext(kind: string, options?: CanvasRenderingContext2DSettings): object | null {
    return `${kind}` === '2d' ? this.surface.context(options) : null;
  }

  toBlob(callback: (blob: Blob | null) => void, type?: string, quality?: number): void {
    const options = { ...(type !== undefined && { type }), ...(quality !== undefined && { quality }) };
    void this.surface.bitmap.convertToBlob(options).then(callback, () => callback(null));
  }

  /** @throws {DOMException} NotSupportedError: a worker's canvas can be read as a blob only, and that takes a while */
  toDataURL(): never {
    throw new DOMException('toDataURL() is not there in a MiniApp; use toBlob().', 'NotSupportedError');
  }

  /** Where the canvas is drawn. */
  get surface(): CanvasSurface {
    return (this.#surface ??= new CanvasSurface(this, this.width, this.height));
  }

  override attributeChanged(name: string, old: string | null, value: string | null): void {
    super.attributeChanged(name, old, value);
    if (name === 'width' || name === 'height') this.#surface?.resize(this.width, this.height);
  }

  override liveProperties(): [] {
    this.#surface?.changed();
    return [];
  }

  #size(name: keyof typeof INITIAL): number {
    const size = parseInteger(this.getAttribute(name) ?? '');
    return size === undefined || size < 0 ? INITIAL[name] : size;
  }
}
