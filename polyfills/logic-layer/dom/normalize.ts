import type { Text } from './text.ts';
import { rangesBeforeMerge } from './live-ranges.ts';
import type { Node } from './node.ts';
import { TEXT } from './node-type.ts';
import { following } from './tree.ts';
import { remove } from './tree-mutation.ts';

/** https://dom.spec.whatwg.org/#dom-node-normalize */
export function normalize(root: Node): void {
  let node = following(root, root);
  while (node !== null) {
    if (node.nodeType !== TEXT) {
      node = following(node, root);
      continue;
    }
    const text = node as Text;
    if (text.length === 0) {
      node = following(node, root);
      remove(text);
      continue;
    }
    let data = text.data;
    const merged: Text[] = [];
    for (let next = text.treeNext; next?.nodeType === TEXT; next = next.treeNext) {
      data += (next as Text).data;
      merged.push(next as Text);
    }
    if (merged.length > 0) {
      const length = text.length;
      text.replaceData(length, 0, data.slice(length));
      let offset = length;
      for (const sibling of merged) {
        rangesBeforeMerge(sibling, text, offset);
        offset += sibling.length;
      }
      for (const sibling of merged) remove(sibling);
    }
    node = following(node, root);
  }
}
