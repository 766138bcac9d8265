import { isText, nodeAfter, nodeAt } from './boundary-point.ts';
import type { CharacterData } from './character-data.ts';
import type { Range } from './range.ts';
import { following } from './tree.ts';

/** https://dom.spec.whatwg.org/#dom-range-stringifier */
export function textOfRange({ startPoint, endPoint }: Range): string {
  const startsInText = isText(startPoint.node);
  if (startPoint.node === endPoint.node && startsInText) {
    return (startPoint.node as CharacterData).data.slice(startPoint.offset, endPoint.offset);
  }
  let text = startsInText ? (startPoint.node as CharacterData).data.slice(startPoint.offset) : '';
  const last = nodeAfter(endPoint);
  for (
    let node = startsInText ? following(startPoint.node, null) : nodeAt(startPoint);
    node !== null && node !== last;
    node = following(node, null)
  ) {
    if (node === endPoint.node && isText(node)) break;
    if (isText(node)) text += (node as CharacterData).data;
  }
  return isText(endPoint.node)
    ? text + (endPoint.node as CharacterData).data.slice(0, endPoint.offset)
    : text;
}
