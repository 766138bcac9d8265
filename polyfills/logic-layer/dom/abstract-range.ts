import { comparePoints, type BoundaryPoint } from './boundary-point.ts';
import type { Node } from './node.ts';

/** https://dom.spec.whatwg.org/#interface-abstractrange */
export abstract class AbstractRange {
  /** The ends, for what is written in this folder; scripts have `startContainer` and the others. */
  readonly startPoint: BoundaryPoint;
  readonly endPoint: BoundaryPoint;

  constructor(startPoint: BoundaryPoint, endPoint: BoundaryPoint) {
    if (new.target === AbstractRange) throw new TypeError('Illegal constructor');
    this.startPoint = startPoint;
    this.endPoint = endPoint;
  }

  get startContainer(): Node {
    return this.startPoint.node;
  }

  get startOffset(): number {
    return this.startPoint.offset;
  }

  get endContainer(): Node {
    return this.endPoint.node;
  }

  get endOffset(): number {
    return this.endPoint.offset;
  }

  get collapsed(): boolean {
    return comparePoints(this.startPoint, this.endPoint) === 0;
  }

  get [Symbol.toStringTag](): string {
    return 'AbstractRange';
  }
}
