import type { DomEventTarget } from '../dom/dom-event-target.ts';
import type { EventState } from './event-state.ts';

/** https://dom.spec.whatwg.org/#dom-event-composedpath */
export function composedPath({ path, currentTarget }: EventState): DomEventTarget[] {
  const current = path.findIndex((step) => step.target === currentTarget);
  if (current < 0) return [];
  // Closed trees are hidden from those outside: levels below that of the current target are left out.
  const levels: number[] = [];
  let level = 0;
  for (const step of path.toReversed()) {
    if (step.rootOfClosedTree) level++;
    levels.unshift(level);
    if (step.slotInClosedTree) level--;
  }
  const visible = (from: number, to: number, by: number): DomEventTarget[] => {
    const found: DomEventTarget[] = [];
    let limit = levels[current]!;
    for (let index = from; index !== to; index += by) {
      if (levels[index]! <= limit) found.push(path[index]!.target);
      limit = Math.min(limit, levels[index]!);
    }
    return found;
  };
  return [...visible(current, -1, -1).reverse(), ...visible(current + 1, path.length, 1)];
}
