import { HTMLElement } from '../html-element.ts';
import { askOr } from '../layout-reads.ts';
import { parseInteger } from './reflect.ts';

/**
 * The view loads images, those that are in the page: one that is not in it fires neither `load` nor `error` (known limit).
 * https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element
 */
export class HTMLImageElement extends HTMLElement {
  get naturalWidth(): number {
    return Number(askOr(this, 'naturalWidth', 0));
  }

  get naturalHeight(): number {
    return Number(askOr(this, 'naturalHeight', 0));
  }

  get complete(): boolean {
    return (
      askOr(this, 'complete', false) === true || !(this.getAttribute('src') || this.getAttribute('srcset'))
    );
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

  /** Resolves when the view has loaded it. */
  async decode(): Promise<void> {
    if (this.complete) return;
    await new Promise<void>((resolve, reject) => {
      this.addEventListener('load', () => resolve(), { once: true });
      const failed = (): void => reject(new DOMException('The image cannot be decoded.', 'EncodingError'));
      this.addEventListener('error', failed, { once: true });
    });
  }

  #size(attribute: string, laidOut: 'offsetWidth' | 'offsetHeight'): number {
    return Number(askOr(this, laidOut, parseInteger(this.getAttribute(attribute) ?? '') ?? 0));
  }
}
