import { fire } from '../../events/dispatch.ts';
import { Event } from '../../events/event.ts';
import { HTMLElement } from '../html-element.ts';
import { askOr } from '../layout-reads.ts';
import { decodePicture } from './decode-picture.ts';
import { parseInteger } from './reflect.ts';

/**
 * The view loads the images that are in the page; others, made to be there when they are needed or to be drawn, are decoded in the worker.
 * https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element
 */
export class HTMLImageElement extends HTMLElement {
  #picture: ImageBitmap | undefined;
  /** Scripts know already that it was loaded, before the view had it. */
  wasLoadedHere = false;
  /** How often there was another source. */
  #sources = 0;

  /** What can be drawn of it here: once it is decoded, or loaded without being in the page. */
  get picture(): ImageBitmap | undefined {
    return this.#picture;
  }

  get naturalWidth(): number {
    return Number(askOr(this, 'naturalWidth', this.#picture?.width ?? 0));
  }

  get naturalHeight(): number {
    return Number(askOr(this, 'naturalHeight', this.#picture?.height ?? 0));
  }

  get complete(): boolean {
    if (this.wasLoadedHere) return true;
    return (
      askOr(this, 'complete', false) === true || !(this.getAttribute('src') || this.getAttribute('srcset'))
    );
  }

  override attributeChanged(name: string, old: string | null, value: string | null): void {
    super.attributeChanged(name, old, value);
    if (name !== 'src') return;
    this.#picture = undefined;
    this.wasLoadedHere = false;
    const source = ++this.#sources;
    if (!value || this.viewId !== 0 || !this.nodeDocument.isPage) return;
    // Most are put into the page by the script that makes them; the view loads those.
    setTimeout(() => {
      if (source !== this.#sources || this.viewId !== 0) return;
      void this.#decode().then((isDecoded) => {
        if (source !== this.#sources) return;
        this.wasLoadedHere = isDecoded;
        fire(new Event(isDecoded ? 'load' : 'error'), this);
      });
    });
  }

  get currentSrc(): string {
    return Reflect.get(this, 'src') as string;
  }

  /** The laid out size; by the attribute while the image isn't in the page. */
  get width(): number {
    return this.#size('width', 'offsetWidth');
  }

  set width(width: number) {
    this.setAttribute('width', `${Number(width) >>> 0}`);
  }

  get height(): number {
    return this.#size('height', 'offsetHeight');
  }

  set height(height: number) {
    this.setAttribute('height', `${Number(height) >>> 0}`);
  }

  /** Resolves when it is loaded and can be drawn. https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-decode */
  async decode(): Promise<void> {
    const isLoaded = this.complete || this.viewId === 0 || (await this.#loadedByView());
    if (!isLoaded || !((await this.#decode()) || this.viewId !== 0)) {
      throw new DOMException('The image cannot be decoded.', 'EncodingError');
    }
  }

  #loadedByView(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    for (const type of ['load', 'error']) {
      this.addEventListener(type, () => resolve(type === 'load'), { once: true });
    }
    return promise;
  }

  /** Whether the source of now is a picture. */
  async #decode(): Promise<boolean> {
    const source = this.#sources;
    try {
      const picture = this.#picture ?? (await decodePicture(this.currentSrc));
      if (source === this.#sources) this.#picture = picture;
      return source === this.#sources;
    } catch {
      return false;
    }
  }

  #size(attribute: string, laidOut: 'offsetWidth' | 'offsetHeight'): number {
    return Number(askOr(this, laidOut, parseInteger(this.getAttribute(attribute) ?? '') ?? 0));
  }
}
