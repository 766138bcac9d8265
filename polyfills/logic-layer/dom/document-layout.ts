import type { Recorder } from './recorder.ts';

interface AskedDocument {
  readonly recorder: Recorder;
}

/** Puts the members of https://drafts.csswg.org/cssom-view/#extensions-to-the-document-interface on documents. */
export function defineDocumentLayout(prototype: object): void {
  const members = {
    elementFromPoint(this: AskedDocument, x: number, y: number): unknown {
      return elementsFromPoint(this, x, y)[0] ?? null;
    },
    elementsFromPoint(this: AskedDocument, x: number, y: number): unknown[] {
      return elementsFromPoint(this, x, y);
    },
  };
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
}

function elementsFromPoint({ recorder }: AskedDocument, x: number, y: number): unknown[] {
  const [left, top] = [Number(x), Number(y)];
  if (!Number.isFinite(left) || !Number.isFinite(top)) throw new TypeError('A point has two finite numbers.');
  return recorder
    .call('from-point', 0, left, top)
    .map((id) => recorder.node(Number(id)))
    .filter((node) => node !== undefined);
}
