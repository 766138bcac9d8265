import type { Element } from '../element.ts';
import { ViewObserver } from './view-observer.ts';

interface Size {
  readonly inlineSize: number;
  readonly blockSize: number;
}

/** https://drafts.csswg.org/resize-observer/#resize-observer-entry-interface */
export class ResizeObserverEntry {
  declare readonly target: Element;
  declare readonly contentRect: DOMRectReadOnly;
  declare readonly borderBoxSize: readonly Size[];
  declare readonly contentBoxSize: readonly Size[];
  declare readonly devicePixelContentBoxSize: readonly Size[];
}

/** The view observes; https://drafts.csswg.org/resize-observer/#resize-observer-interface */
export class ResizeObserver extends ViewObserver<ResizeObserverEntry> {
  observe(target: Element, options: ResizeObserverOptions = {}): void {
    const box = options.box ?? 'content-box';
    if (!['content-box', 'border-box', 'device-pixel-content-box'].includes(box)) {
      throw new TypeError(`"${box}" is no box.`);
    }
    this.watch(target, { kind: 'resize', box });
  }

  protected override entry({
    target,
    rect,
    border,
    content,
    device,
  }: Record<string, unknown>): ResizeObserverEntry {
    const sizes = (pair: unknown): readonly Size[] => {
      const [inlineSize = 0, blockSize = 0] = pair as number[];
      return Object.freeze([{ inlineSize, blockSize }]);
    };
    return Object.assign(new ResizeObserverEntry(), {
      target,
      contentRect: new DOMRectReadOnly(...(rect as number[])),
      borderBoxSize: sizes(border),
      contentBoxSize: sizes(content),
      devicePixelContentBoxSize: sizes(device),
    }) as ResizeObserverEntry;
  }
}
