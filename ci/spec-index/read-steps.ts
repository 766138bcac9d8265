import type { Anchors } from './anchors.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  hasClass,
  isElement,
  isEnglish,
  type Node,
  oneLine,
  textOf,
} from './html-tree.ts';
import { hashOf } from './index-file.ts';
import type { ReadStep } from './read-text.ts';

/** A list of steps: marked as an algorithm, or numbered on from another list as MiniApp Addressing does. */
export const isAlgorithm = (element: Element): boolean =>
  element.tagName === 'ol' && (hasClass(element, 'algorithm') || attribute(element, 'start') !== undefined);

/** The anchor of the term that the paragraph before the list defines; undefined for an algorithm without a name. */
export function algorithmAnchor(list: Element, anchors: Anchors): string | undefined {
  const siblings = childrenOf(list.parentNode ?? list).filter(isElement);
  const before = siblings.slice(0, siblings.indexOf(list)).reverse();
  const paragraph = before.find(({ tagName }) => tagName === 'p');
  const term = paragraph && [...elementsOf(paragraph)].find(({ tagName }) => tagName === 'dfn');
  return term && anchors.of(term);
}

/**
 * Adds a list's steps by number; nested lists count within their step ("3.1"). Lists that belong together number on; a
 * number that is taken already, as by the text's own miscounting, gets a letter ("6", "6b").
 */
export function readSteps(list: Element, steps: Map<string, ReadStep>, prefix = ''): void {
  let number = Number(attribute(list, 'start') ?? 1);
  for (const item of childrenOf(list).filter(isElement)) {
    if (item.tagName !== 'li') continue;
    const plain = `${prefix}${number}`;
    const key = steps.has(plain) ? `${plain}b` : plain;
    const nested: Element[] = [];
    const words = oneLine(ownWords(item, nested));
    steps.set(key, { words, hash: hashOf(words) });
    let inner = 0;
    for (const sub of nested) {
      const before = steps.size;
      readSteps(sub, steps, inner === 0 ? `${key}.` : `${key}.${inner}.`);
      inner += steps.size - before;
    }
    number++;
  }
}

/** A step's text without its sub-steps, notes, examples and translations; the sub-lists are collected. */
function ownWords(node: Node, nested: Element[]): string {
  return childrenOf(node)
    .map((child) => {
      if (!isElement(child)) return textOf(child);
      if (child.tagName === 'ol' || child.tagName === 'ul') {
        nested.push(child);
        return ' ';
      }
      const aside =
        ['aside', 'pre'].includes(child.tagName) || hasClass(child, 'note') || hasClass(child, 'issue');
      if (aside || !isEnglish(child)) return ' ';
      return child.tagName === 'br' ? ' ' : ownWords(child, nested);
    })
    .join('');
}
