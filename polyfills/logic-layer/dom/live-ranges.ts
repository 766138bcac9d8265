import type { Range } from './range.ts';
import type { Node } from './node.ts';
import { indexOf, isInclusiveAncestor } from './tree.ts';

/** https://dom.spec.whatwg.org/#concept-live-range; ranges that nobody holds any more are not followed. */
const ranges = new Set<WeakRef<Range>>();

export function followTree(range: Range): void {
  ranges.add(new WeakRef(range));
}

function liveRanges(): Range[] {
  const live: Range[] = [];
  for (const reference of ranges) {
    const range = reference.deref();
    if (range === undefined) ranges.delete(reference);
    else live.push(range);
  }
  return live;
}

/** A node was inserted: places after it move on. */
export function rangesAfterInsertion(node: Node, parent: Node): void {
  if (ranges.size === 0) return;
  let index: number | undefined;
  for (const range of liveRanges()) {
    for (const end of [range.startPoint, range.endPoint]) {
      if (end.node === parent && end.offset > (index ??= indexOf(node))) end.offset++;
    }
  }
}

/** https://dom.spec.whatwg.org/#live-range-pre-remove-steps */
export function rangesBeforeRemoval(node: Node, parent: Node): void {
  if (ranges.size === 0) return;
  let index: number | undefined;
  for (const range of liveRanges()) {
    for (const end of [range.startPoint, range.endPoint]) {
      if (isInclusiveAncestor(node, end.node)) {
        end.node = parent;
        end.offset = index ??= indexOf(node);
      } else if (end.node === parent && end.offset > (index ??= indexOf(node))) end.offset--;
    }
  }
}

/** https://dom.spec.whatwg.org/#concept-cd-replace, as far as ranges are concerned */
export function rangesAfterReplacement(node: Node, offset: number, count: number, added: number): void {
  if (ranges.size === 0) return;
  for (const range of liveRanges()) {
    for (const end of [range.startPoint, range.endPoint]) {
      if (end.node !== node || end.offset <= offset) continue;
      end.offset = end.offset <= offset + count ? offset : end.offset + added - count;
    }
  }
}

/** https://dom.spec.whatwg.org/#dom-node-normalize: a text becomes the end of the one before it. */
export function rangesBeforeMerge(text: Node, into: Node, offset: number): void {
  if (ranges.size === 0) return;
  const index = indexOf(text);
  for (const range of liveRanges()) {
    for (const end of [range.startPoint, range.endPoint]) {
      if (end.node === text) {
        end.node = into;
        end.offset += offset;
      } else if (end.node === text.treeParent && end.offset === index) {
        end.node = into;
        end.offset = offset;
      }
    }
  }
}

/** https://dom.spec.whatwg.org/#concept-text-split: what was in the second half goes with it. */
export function rangesAfterSplit(node: Node, split: Node, offset: number): void {
  if (ranges.size === 0) return;
  const parent = node.treeParent!;
  const index = indexOf(node);
  for (const range of liveRanges()) {
    for (const end of [range.startPoint, range.endPoint]) {
      if (end.node === node && end.offset > offset) {
        end.node = split;
        end.offset -= offset;
      } else if (end.node === parent && end.offset === index + 1) end.offset++;
    }
  }
}
